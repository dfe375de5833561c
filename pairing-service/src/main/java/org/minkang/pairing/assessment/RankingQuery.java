package org.minkang.pairing.assessment;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.minkang.kit.web.QueryParameters;

/**
 * Which ranking is wanted.
 *
 * @param programmeId of this programme
 * @param year of this year
 */
record RankingQuery(
        @Parameter(description = "方案;Programme", example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID programmeId,

        @Parameter(description = "年度;Year", example = "2012") @NotNull @Min(1900) @Max(2999)
        Integer year)
        implements QueryParameters {}
