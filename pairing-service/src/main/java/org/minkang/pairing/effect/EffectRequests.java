package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pairing.figure.CalendarMonth;

/** What callers send about effect returns. */
final class EffectRequests {

    private EffectRequests() {}

    /**
     * A month's figures.
     *
     * @param pairingId under which pairing
     * @param month which month, which is over
     * @param figures what was counted
     */
    @Schema(name = "EffectReturnRequest")
    record Submitted(
            @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
            UUID pairingId,

            @Schema(example = "2012-09") @NotNull CalendarMonth month,
            @NotNull @Valid EffectFigures figures) {}

    /**
     * Other figures for the month.
     *
     * @param figures all of them, also those that were right
     * @param reason why they were wrong, 2 to 500 characters
     */
    @Schema(name = "EffectCorrectionRequest")
    record Corrected(
            @NotNull @Valid EffectFigures figures,

            @Schema(example = "漏计分院门诊") @NotBlank @Size(min = 2, max = 500)
            String reason) {}

    /** @param year which year is compared with the one before */
    record ComparisonQuery(
            @Parameter(description = "年份;Year", example = "2012") @NotNull @Min(2000) @Max(2099)
            Integer year) implements QueryParameters {}
}
