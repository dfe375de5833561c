package org.minkang.pediatrics.round;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which rounds are looked for.
 *
 * @param year of this year
 * @param region of this region or one inside it
 * @param status that stand so
 */
record RoundFilter(
        @Parameter(description = "年份;Year", example = "2025") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "状态;Status") @Nullable RoundStatus status)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("year", (Object) year).andEqual("status", status).andWithin("area_code", region);
    }
}
