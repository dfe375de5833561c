package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which returns are looked for.
 *
 * @param year of this year
 * @param region in this region's subtree
 * @param status that stand so
 * @param institution of this institution
 * @param institutionClass of institutions whose class code begins so
 */
record ReturnFilter(
        @Parameter(description = "年份;Year", example = "2025") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "所在区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "状态;Status") @Nullable ReturnStatus status,

        @Parameter(description = "统一社会信用代码;Credit code", example = "12440100MB2D00014R") @Nullable
        SocialCreditCode institution,

        @Parameter(description = "机构类别代码开头;Beginning of the class code", example = "A1") @Nullable
        ClassPrefix institutionClass)
        implements QueryParameters {

    /** Adds the conditions but for that of the region. */
    Sql narrow(Sql sql) {
        return sql.andEqual("year", (Object) year)
                .andEqual("status", status)
                .andEqual("institution", institution)
                .and("class_code ^@", institutionClass == null ? null : institutionClass.value());
    }
}
