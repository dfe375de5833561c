package org.minkang.pairing.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An annual summary to hand in.
 *
 * @param pairingId what it sums up
 * @param year which year of it
 */
@Schema(name = "AnnualSummaryRequest")
record AnnualSummaryRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "2012") @NotNull @Min(1900) @Max(2999)
        Integer year,

        @Schema(example = "全年派驻 4 人次,开展专家门诊 48 次,受援单位新开展业务 2 项。") @NotBlank @Size(min = 10, max = 10_000)
        String text,

        @Schema(example = "2012-12-20") @NotNull LocalDate submittedOn) {

    AnnualSummaryContent content() {
        return new AnnualSummaryContent(text, submittedOn);
    }
}
