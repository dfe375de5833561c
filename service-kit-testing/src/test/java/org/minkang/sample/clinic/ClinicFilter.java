package org.minkang.sample.clinic;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which clinics are wanted.
 *
 * @param region in this subtree
 * @param kind of this kind
 * @param openedAfter opened later than this day
 */
record ClinicFilter(
        @Parameter(description = "辖区;In this subtree") @Nullable
        RegionCode region,

        @Parameter(description = "类别;Of this kind") @Nullable
        ClinicKind kind,

        @Parameter(description = "晚于此日启用;Opened later than this day") @Nullable
        LocalDate openedAfter)
        implements QueryParameters {}
