package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * What is compared: either end is a moment or that of a release.
 *
 * @param region whose values
 * @param year by the end of which
 * @param fromRelease as it was published
 * @param fromTime as it was known then
 * @param toRelease as it was published
 * @param toTime as it was known then; now when neither is given
 */
record DifferenceQuery(
        @Parameter(description = "区划;Region", example = "441300") @NotNull
        RegionCode region,

        @Parameter(description = "年份;Year", example = "2024") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Parameter(description = "起点:发布;From a release", example = "01890f3e-7b1c-7cc2-98c4-dc0c0c07398f") @Nullable
        UUID fromRelease,

        @Parameter(description = "起点:时刻;From a moment", example = "2025-03-31T16:00:00Z") @Nullable
        Instant fromTime,

        @Parameter(description = "终点:发布;To a release", example = "01890f3e-7b1c-7cc2-98c4-dc0c0c07398f") @Nullable
        UUID toRelease,

        @Parameter(description = "终点:时刻,缺省为现在;To a moment, now when absent", example = "2025-06-30T16:00:00Z") @Nullable
        Instant toTime)
        implements QueryParameters {}
