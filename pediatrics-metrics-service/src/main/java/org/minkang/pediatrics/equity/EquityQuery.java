package org.minkang.pediatrics.equity;

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
 * Of what, where and when the spread is wanted.
 *
 * @param indicator its code
 * @param region over the counties of this region
 * @param from first year, 2000 to 2100
 * @param to last year, 2000 to 2100
 * @param asOf as it was known then; now when absent
 * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record EquityQuery(
        @Parameter(description = "指标代码;Code of the indicator", example = "BEDS_PER_1000")
        @NotNull
        @Pattern(regexp = IndicatorCode.PATTERN)
        String indicator,

        @Parameter(description = "区划代码;Region", example = "440000") @NotNull
        RegionCode region,

        @Parameter(description = "起始年份;First year", example = "2020") @NotNull @Min(2000) @Max(2100)
        Integer from,

        @Parameter(description = "截止年份;Last year", example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer to,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2025-03-31T16:00:00Z") @Nullable
        Instant asOf,

        @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {}
