package org.minkang.pediatrics.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;

/**
 * What is looked at together: a province with all that lies in it, or the nation alone.
 *
 * @param area the province or the nation
 * @param years ascending, at least one
 */
record Watched(RegionCode area, List<Integer> years) {

    /** Every province, and the nation. */
    static List<RegionCode> areas() {
        return Stream.concat(Stream.of(RegionCode.NATION), codes(Division.PROVINCES, RegionCode.NATION))
                .toList();
    }

    int first() {
        return years.get(0);
    }

    int last() {
        return years.get(years.size() - 1);
    }

    /** Into what its totals are divided. */
    Division division() {
        return area.equals(RegionCode.NATION) ? Division.WHOLE : Division.LEAVES;
    }

    List<RegionCode> regions() {
        return area.equals(RegionCode.NATION)
                ? List.of(area)
                : Stream.of(Stream.of(area), codes(Division.PREFECTURES, area), codes(Division.LEAVES, area))
                        .flatMap(codes -> codes)
                        .distinct()
                        .toList();
    }

    /** Those of its definitions that are used in any of the years. */
    List<IndicatorDefinition> definitions(Knowledge known) {
        return years.stream()
                .flatMap(year -> known.indicators().inForce(year).stream())
                .distinct()
                .toList();
    }

    /** How all that have a target stand, of every year. */
    List<TargetVerdict> verdicts(Knowledge known, List<RegionSums> sums) {
        SortedMap<RegionCode, Readings> readings = known.byRegion(regions(), sums);
        return years.stream()
                .flatMap(year -> known.indicators().inForce(year).stream()
                        .flatMap(definition -> verdicts(known, readings, definition, year)))
                .toList();
    }

    private static Stream<TargetVerdict> verdicts(
            Knowledge known, SortedMap<RegionCode, Readings> readings, IndicatorDefinition definition, int year) {
        Map<RegionCode, Optional<Target>> targets = known.inForce(definition, readings.keySet(), year);
        return readings.values().stream()
                .flatMap(region -> targets.getOrDefault(region.region(), Optional.empty()).stream()
                        .map(target ->
                                TargetVerdict.of(region.region(), region.of(definition, year), target.criterion())));
    }

    private static Stream<RegionCode> codes(Division division, RegionCode region) {
        return division.of(region).stream().map(Region::code);
    }
}
