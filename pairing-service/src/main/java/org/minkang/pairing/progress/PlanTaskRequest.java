package org.minkang.pairing.progress;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.pairing.PlanKind;

/**
 * A plan task to begin with its first note.
 *
 * @param pairingId the pairing in whose plan it is
 * @param plan which plan
 * @param task its number in the plan, from 1
 */
record PlanTaskRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "ANNUAL") @NotNull PlanKind plan,
        @Schema(example = "1") @NotNull @Min(1) @Max(100) Integer task,
        @Schema(example = "2012-09-30") @NotNull LocalDate notedOn,
        @Schema(example = "40") @NotNull @Min(0) @Max(100) Integer percent,

        @Schema(example = "专家门诊已开 19 次") @NotBlank @Size(min = 2, max = 500)
        String note,

        @Schema(example = "门诊登记本第 1 至 19 页") @Size(min = 2, max = 500) @Nullable
        String evidence) {

    ProgressNote first() {
        return new ProgressNote(notedOn, percent, note, evidence, null);
    }
}
