package org.minkang.pairing.gap;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.QueryParameters;

/**
 * Which gaps are wanted, and as what.
 *
 * @param programmeId of this programme
 * @param region of recipients in this region's subtree
 * @param through up to this day, today in Asia/Shanghai when absent; days to come as they are planned
 * @param limit pairings a page of JSON, 1 to 200, 20 when absent
 * @param cursor opaque; from {@code page.next} of the page before
 * @param count whether to count the pairings of the whole list, which costs what the whole list does
 * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent; files hold the whole list
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record GapQuery(
        @Parameter(description = "方案;Programme") @Nullable UUID programmeId,

        @Parameter(description = "受援单位所在区划(含下级);Recipient's region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(
                description = "截至日期,缺省为今日;晚于今日则按计划推算;Last day looked at, today when absent; days to come as planned",
                example = "2013-06-30")
        @Nullable
        LocalDate through,

        @Parameter(description = "JSON 每页结对数;Pairings a page of JSON, 20 when not said") @Min(1) @Max(200) @Nullable
        Integer limit,

        @Parameter(description = "上一页 page.next 的值;page.next of the page before") @Size(max = 500) @Nullable
        String cursor,

        @Parameter(description = "是否统计总数;Whether to count the whole list") @Nullable
        Boolean count,

        @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {

    GapQuery {
        if (through != null) {
            Period.requireInRange(through);
        }
    }

    Paging paging() {
        return new Paging(limit, cursor, null, count);
    }
}
