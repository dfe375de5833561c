package org.minkang.pediatrics.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * The scorecards of a region and of all below it, as they were at one moment (发布). Nothing of it is ever changed or taken back; what
 * turned out otherwise is published anew.
 *
 * @param id UUIDv7
 * @param name unique in its region
 * @param area the region, by today's code
 * @param year by the end of which
 * @param note what readers should know
 * @param asOf what was known at this moment is in it, in UTC
 * @param regions how many have a scorecard in it
 * @param publishedBy who published it
 */
public record Release(
        UUID id,
        String name,
        RegionCode area,
        int year,
        @Nullable String note,
        Instant asOf,
        int regions,
        String publishedBy) {

    /** Whether it has the scorecard of {@code region} for {@code wanted}. */
    public boolean has(RegionCode region, int wanted) {
        return area.covers(region) && year == wanted;
    }
}
