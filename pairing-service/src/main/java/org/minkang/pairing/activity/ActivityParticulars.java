package org.minkang.pairing.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param kind what was done
 * @param field in which field of work
 * @param heldOn when, between the first day on post and the last day of support
 * @param place where, 2 to 100 characters
 * @param personsReached how many patients, trainees or listeners, 0 to 100,000
 * @param note anything else
 */
@Schema(name = "ActivityParticulars")
record ActivityParticulars(
        @Schema(example = "TEACHING_ROUND") @NotNull ActivityKind kind,
        @Schema(example = "BASIC_CARE") @NotNull ActivityField field,
        @Schema(example = "2012-08-15") @NotNull LocalDate heldOn,

        @Schema(example = "内科病区") @NotBlank @Size(min = 2, max = 100)
        String place,

        @Schema(example = "12") @NotNull @Min(0) @Max(100_000)
        Integer personsReached,

        @Schema(example = "带教高血压分级管理") @Size(max = 500) @Nullable
        String note) {}
