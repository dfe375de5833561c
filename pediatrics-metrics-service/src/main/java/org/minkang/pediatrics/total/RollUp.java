package org.minkang.pediatrics.total;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;

/** Totals of regions, and of what lies above them: sum by sum. */
public final class RollUp {

    private RollUp() {}

    /**
     * Those of the regions themselves, of their prefectures and of their provinces. What is counted for a region above without belonging to
     * one of its parts, as training is, is in it too.
     *
     * @param sums none of them contained in another
     */
    public static List<RegionSums> of(Collection<RegionSums> sums) {
        Map<AreaYear, Map<Integer, Tally>> all = new HashMap<>();
        for (RegionSums sum : sums) {
            Stream.of(sum.region(), sum.region().prefecture(), sum.region().province())
                    .distinct()
                    .forEach(region -> add(sum, all.computeIfAbsent(place(region, sum), any -> new HashMap<>())));
        }
        return all.entrySet().stream()
                .map(place ->
                        new RegionSums(place.getKey().area(), place.getKey().year(), place.getValue()))
                .toList();
    }

    private static AreaYear place(RegionCode region, RegionSums sum) {
        return new AreaYear(region, sum.year());
    }

    private static void add(RegionSums sum, Map<Integer, Tally> tallies) {
        sum.tallies().forEach((place, tally) -> tallies.merge(place, tally, Tally::plus));
    }
}
