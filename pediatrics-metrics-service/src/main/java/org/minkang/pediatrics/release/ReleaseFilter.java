package org.minkang.pediatrics.release;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which releases are looked for.
 *
 * @param region of this region or one below it
 * @param year of this year
 */
record ReleaseFilter(
        @Parameter(description = "区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2024") @Nullable
        Integer year)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("year", year).andWithin("area_code", region);
    }
}
