package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Which score cards are looked for.
 *
 * @param programmeId of this programme
 * @param year of this year
 */
record ScorecardFilter(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "年度;Year", example = "2012") @Min(1900) @Max(2999) @Nullable
        Integer year)
        implements QueryParameters {}
