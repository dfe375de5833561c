package org.minkang.pairing.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity to record.
 *
 * @param pairingId the pairing under which it was held
 */
record ActivityRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "TEACHING_ROUND") @NotNull ActivityKind kind,
        @Schema(example = "BASIC_CARE") @NotNull ActivityField field,
        @Schema(example = "2012-08-15") @NotNull LocalDate heldOn,

        @Schema(example = "内科病区") @NotBlank @Size(min = 2, max = 100)
        String place,

        @Schema(example = "12") @NotNull @Min(0) @Max(100_000)
        Integer personsReached,

        @Schema(example = "带教高血压分级管理") @Size(max = 500) @Nullable
        String note) {

    ActivityParticulars particulars() {
        return new ActivityParticulars(kind, field, heldOn, place, personsReached, note);
    }
}
