package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Which notices are to be printed, and as what.
 *
 * @param programmeId under this programme
 * @param year of this year
 * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record NoticeAnnexQuery(
        @Parameter(description = "方案;Programme", example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID programmeId,

        @Parameter(description = "年度;Year", example = "2012") @NotNull @Min(1900) @Max(2999)
        Integer year,

        @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {}
