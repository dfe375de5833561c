package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.template.ParameterPreset;

/**
 * What a programme demands of its pairings.
 *
 * @param minPeriodMonths shortest support period in months, 12 to 120 (D0-N03)
 * @param targetCoverage percent of township health centres to be supported, 0 to 100 (D0-G01)
 * @param minTeamSize least persons of a dispatched team
 * @param minTeamSizeTcm the same for hospitals of Chinese medicine
 * @param minContinuousMonths least months each person or batch stays without a break
 * @param minSeniorCount least persons of associate senior title or above
 */
public record ProgrammeParameters(
        @Schema(example = "12") @NotNull @Min(12) @Max(120) Integer minPeriodMonths,

        @Schema(example = "100") @NotNull @DecimalMin("0") @DecimalMax("100")
        BigDecimal targetCoverage,

        @Schema(example = "5") @Min(1) @Max(100) @Nullable Integer minTeamSize,
        @Schema(example = "3") @Min(1) @Max(100) @Nullable Integer minTeamSizeTcm,
        @Schema(example = "6") @Min(1) @Max(60) @Nullable Integer minContinuousMonths,
        @Schema(example = "1") @Min(0) @Max(100) @Nullable Integer minSeniorCount) {

    static ProgrammeParameters of(ParameterPreset preset) {
        return new ProgrammeParameters(
                preset.minPeriodMonths(),
                preset.targetCoverage(),
                preset.minTeamSize(),
                preset.minTeamSizeTcm(),
                preset.minContinuousMonths(),
                preset.minSeniorCount());
    }
}
