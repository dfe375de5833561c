package org.minkang.pediatrics.total;

import java.util.HashMap;
import java.util.Map;
import org.minkang.kit.region.RegionCode;

/**
 * What measures amount to in one region and year.
 *
 * @param region whose
 * @param year of the returns and populations
 * @param tallies by number of the measure
 */
public record RegionSums(RegionCode region, int year, Map<Integer, Tally> tallies) {

    public RegionSums {
        tallies = Map.copyOf(tallies);
    }

    /** What the measure of that number amounts to; nothing when nobody told anything. */
    public Tally tally(int place) {
        return tallies.getOrDefault(place, Tally.NONE);
    }

    /** Both together, by the name of the first. */
    RegionSums plus(RegionSums other) {
        Map<Integer, Tally> sum = new HashMap<>(tallies);
        other.tallies.forEach((place, tally) -> sum.merge(place, tally, Tally::plus));
        return new RegionSums(region, year, sum);
    }
}
