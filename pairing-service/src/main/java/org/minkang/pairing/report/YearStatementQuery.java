package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which annual summary is wanted, and as what.
 *
 * @param programmeId of this programme
 * @param year of this year, which has begun; the programme's when absent
 * @param region recipients in this region's subtree, all of the programme's when absent
 * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record YearStatementQuery(
        @Parameter(description = "方案;Programme", example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID programmeId,

        @Parameter(description = "年份,缺省为方案年度;Year, the programme's when absent", example = "2012")
        @Min(2000)
        @Max(2099)
        @Nullable
        Integer year,

        @Parameter(description = "受援单位所在区划(含下级);Recipient's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {}
