package org.minkang.pairing.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that a notice lays down.
 *
 * @param code stable name of the preset
 * @param minPeriodMonths shortest support period in months, 12 or more (D0-N03)
 * @param targetCoverage percent of township health centres to be supported, 0 to 100 (D0-G01)
 * @param minTeamSize least persons of a dispatched team, absent where the notice names none
 * @param minTeamSizeTcm the same for hospitals of Chinese medicine
 * @param minContinuousMonths least months each person or batch stays without a break
 * @param minSeniorCount least persons of associate senior title or above
 * @param verified whether the figures were confirmed in the notice itself
 * @param sourceRef catalogue rows or the notice
 */
@Schema(name = "ParameterPreset")
public record ParameterPreset(
        String code,
        int minPeriodMonths,
        BigDecimal targetCoverage,
        @Nullable Integer minTeamSize,
        @Nullable Integer minTeamSizeTcm,
        @Nullable Integer minContinuousMonths,
        @Nullable Integer minSeniorCount,
        boolean verified,
        String sourceRef) {}
