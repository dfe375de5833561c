package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pediatrics.indicator.IndicatorCode;

/**
 * Which value is to be explained.
 *
 * @param region whose
 * @param year 2000 to 2100
 * @param indicator its code
 * @param definition version of its definition; the one in force in the year when absent
 * @param asOf as it was known then; now when absent
 */
record ExplanationQuery(
        @Parameter(description = "区划;Region", example = "441322") @NotNull
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Parameter(description = "指标代码;Code of the indicator", example = "BEDS_PER_1000")
        @NotNull
        @Pattern(regexp = IndicatorCode.PATTERN)
        String indicator,

        @Parameter(description = "定义版本;Version of its definition", example = "1") @Min(1) @Max(10_000) @Nullable
        Integer definition,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2025-03-31T16:00:00Z") @Nullable
        Instant asOf)
        implements QueryParameters {}
