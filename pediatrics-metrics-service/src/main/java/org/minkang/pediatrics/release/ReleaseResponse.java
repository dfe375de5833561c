package org.minkang.pediatrics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * A release as callers see it.
 *
 * @param regionCode the region whose scorecards it has, with all below it, by today's code
 * @param regionName as the standard has it today
 */
@Schema(name = "Release")
record ReleaseResponse(
        UUID id,
        String name,
        RegionCode regionCode,
        String regionName,
        int year,
        @Nullable String note,
        Instant asOf,
        int regions) {

    static ReleaseResponse of(Release release) {
        return new ReleaseResponse(
                release.id(),
                release.name(),
                release.area(),
                Regions.standard().current(release.area()).name(),
                release.year(),
                release.note(),
                release.asOf(),
                release.regions());
    }
}
