package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which findings are wanted, and as what.
 *
 * @param region of this region's subtree
 * @param year by the end of this year
 * @param rule of this one
 * @param outcome of this one
 * @param asOf what was known at this moment
 * @param format {@code json}, {@code csv} or {@code xlsx}; {@code Accept} decides when absent
 * @param charset of CSV: {@code utf-8}, which is usual, or {@code gb18030}
 */
record RuleFindingQuery(
        @Parameter(description = "区划(含下级);Region with all below", example = "441300") @NotNull
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Parameter(description = "规则;Rule", example = "TOWNSHIP_DELIVERY")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}")
        @Nullable
        String rule,

        @Parameter(description = "判定结果;Outcome", example = "NOT_MET") @Nullable
        Outcome outcome,

        @Parameter(description = "按此时刻已知的数据;What was known at this moment", example = "2024-03-31T16:00:00Z") @Nullable
        Instant asOf,

        @Parameter(description = "文件格式;File format", example = "csv") @Pattern(regexp = "json|csv|xlsx") @Nullable
        String format,

        @Parameter(description = "CSV 字符集;Charset of CSV", example = "gb18030")
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {

    boolean wants(Finding finding) {
        return outcome == null || outcome == finding.judgement().outcome();
    }

    /** The rules asked for that are evaluated; none when it is only a statement. */
    List<StructuralRule> rules() {
        return RuleCatalogue.rules().stream()
                .filter(one -> one.check() != null && (rule == null || rule.equals(one.id())))
                .toList();
    }
}
