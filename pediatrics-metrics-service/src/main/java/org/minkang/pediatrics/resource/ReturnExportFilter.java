package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which returns a file is to hold.
 *
 * @param region of institutions in this region's subtree
 * @param year about this year
 * @param asOf as they were known then; as they are known now when absent
 */
record ReturnExportFilter(
        @Parameter(description = "行政区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2015") @Min(2000) @Max(2200) @Nullable
        Integer year,

        @Parameter(description = "回溯时点;As known at this time", example = "2016-03-01T00:00:00Z") @Nullable
        Instant asOf)
        implements QueryParameters {}
