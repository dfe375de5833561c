package org.minkang.pediatrics.scorecard;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * Of which regions and years it is known who owes a return.
 *
 * @param areas those of rounds, by year
 */
public record ListedRegions(Map<Integer, Set<RegionCode>> areas) {

    public ListedRegions {
        areas = Map.copyOf(areas);
    }

    /** Whether a round covers {@code region}, or rounds cover all that lies right below it. */
    public boolean lists(RegionCode region, int year) {
        return covers(areas.getOrDefault(year, Set.of()), region);
    }

    private static boolean covers(Set<RegionCode> listed, RegionCode region) {
        if (listed.isEmpty()) {
            return false;
        }
        if (Stream.of(region, region.prefecture(), region.province(), RegionCode.NATION)
                .anyMatch(listed::contains)) {
            return true;
        }
        var children = Regions.standard().children(region);
        return !children.isEmpty() && children.stream().map(Region::code).allMatch(child -> covers(listed, child));
    }
}
