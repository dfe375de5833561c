package org.minkang.sample.clinic;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a clinic may change.
 *
 * @param name at most 100 characters
 * @param kind village or township
 * @param beds 0 to 500, absent when it has no wards
 * @param openedOn first day of work
 */
@Schema(description = "卫生室的可变内容;What of a clinic may change")
record ClinicDetails(
        @Schema(description = "名称;Name", example = "河东村卫生室") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "类别;Kind", example = "VILLAGE") @NotNull
        ClinicKind kind,

        @Schema(description = "床位数;Beds", example = "4") @Min(0) @Max(500) @Nullable
        Integer beds,

        @Schema(description = "启用日期;First day of work", example = "2012-03-01") @NotNull
        LocalDate openedOn) {}
