package org.minkang.kit.region;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A division as callers see it.
 *
 * @param fullName with the names above it, as on an envelope
 * @param parent right above it in the tree, absent for the nation
 * @param retired whether the newest list no longer has it
 * @param validFrom the first list that has it; absent when the oldest one does
 * @param validTo the last list that has it; absent when the newest one does
 * @param successor who took a retired one over
 * @param children how many current ones lie right below it
 */
@Schema(name = "Region")
record RegionResponse(
        @Schema(example = "441322") RegionCode code,
        @Schema(example = "博罗县") String name,
        @Schema(example = "广东省惠州市博罗县") String fullName,
        RegionLevel level,
        @Nullable RegionCode parent,
        boolean retired,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable RegionCode successor,
        int children) {

    static RegionResponse of(Region region, Regions regions) {
        return new RegionResponse(
                region.code(),
                region.name(),
                regions.fullName(region.code()),
                region.level(),
                regions.parent(region.code()).map(Region::code).orElse(null),
                region.retired(),
                region.validFrom(),
                region.validTo(),
                region.successor(),
                regions.children(region.code()).size());
    }
}
