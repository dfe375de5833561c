package org.minkang.pairing.coverage;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which coverage is wanted.
 *
 * @param programmeId of this programme
 * @param region in this region's subtree, the programme's when absent
 * @param on on this day; when absent, today, or the last day of the programme's year once that is over
 */
record CoverageQuery(
        @Parameter(description = "方案;Programme", example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID programmeId,

        @Parameter(description = "行政区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "截至日期;On this day", example = "2012-12-30") @Nullable
        LocalDate on)
        implements QueryParameters {}
