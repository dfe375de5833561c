package org.minkang.pairing.programme;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which programmes are looked for.
 *
 * @param region in this region's subtree
 * @param year of this plan year
 * @param status in this status
 */
record ProgrammeFilter(
        @Parameter(description = "行政区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "年度;Plan year", example = "2012") @Nullable
        Integer year,

        @Parameter(description = "状态;Status") @Nullable ProgrammeStatus status)
        implements QueryParameters {}
