package org.minkang.pediatrics.population;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which populations are looked for.
 *
 * @param region in this region's subtree
 * @param year of this year
 * @param status settled so far
 * @param asOf as they were known then
 */
record PopulationFilter(
        @Parameter(description = "区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2024") @Nullable
        Integer year,

        @Parameter(description = "状态;Status") @Nullable PopulationStatus status,

        @Parameter(description = "按此时刻所知;As known then", example = "2025-03-01T00:00:00+08:00") @Nullable
        Instant asOf)
        implements QueryParameters {

    Sql narrow(Sql sql) {
        return sql.andEqual("year", year).andEqual("status", status);
    }
}
