package org.minkang.pediatrics.scorecard;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Of which year a scorecard is wanted.
 *
 * @param year 2000 to 2100
 * @param asOf as it was known then; now when absent
 */
record YearQuery(
        @Parameter(description = "年份;Year", example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2025-03-31T16:00:00Z") @Nullable
        Instant asOf)
        implements QueryParameters {}
