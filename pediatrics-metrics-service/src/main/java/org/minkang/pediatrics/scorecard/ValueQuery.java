package org.minkang.pediatrics.scorecard;

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
 * Which values are wanted, and as what.
 *
 * @param indicator its code
 * @param definition version of its definition; the one in force in the year when absent
 * @param year 2000 to 2100
 * @param level of the regions
 * @param within in this region's subtree
 * @param asOf as it was known then; now when absent
 * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record ValueQuery(
        @Parameter(description = "指标代码;Code of the indicator", example = "BEDS_PER_1000")
        @NotNull
        @Pattern(regexp = IndicatorCode.PATTERN)
        String indicator,

        @Parameter(description = "定义版本;Version of its definition", example = "1") @Min(1) @Max(10_000) @Nullable
        Integer definition,

        @Parameter(description = "年份;Year", example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Parameter(description = "级别;Level of the regions", example = "COUNTY") @NotNull
        TableLevel level,

        @Parameter(description = "上级区划;In this region", example = "440000") @NotNull
        RegionCode within,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2025-03-31T16:00:00Z") @Nullable
        Instant asOf,

        @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {}
