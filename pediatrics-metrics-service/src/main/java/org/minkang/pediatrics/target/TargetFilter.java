package org.minkang.pediatrics.target;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;
import org.minkang.pediatrics.indicator.IndicatorCode;

/**
 * Which targets are looked for.
 *
 * @param indicator of this one
 * @param region those by which this region is measured: for each indicator its own, or else those of the nearest region above with any
 * @param year due by the end of this year
 * @param status in this status
 * @param asOf what was known at this moment
 */
record TargetFilter(
        @Parameter(description = "指标;Indicator", example = "BEDS_PER_1000")
        @Pattern(regexp = IndicatorCode.PATTERN)
        @Nullable
        String indicator,

        @Parameter(description = "衡量此区划的目标:自身的,或上级中最近的;Those this region is measured by", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "目标年;Year", example = "2020") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "状态;Status") @Nullable TargetStatus status,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2024-03-31T16:00:00Z") @Nullable
        Instant asOf)
        implements QueryParameters {}
