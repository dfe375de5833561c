package org.minkang.pediatrics.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.scorecard.Scorecard;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;

/**
 * The totals of a region, of those beside it and of all below it, read once for each division, and the scorecards that they make.
 *
 * @param top the region
 * @param year by the end of which
 * @param knowledge what else was known
 * @param whole totals of the region itself
 * @param beside those of the regions right below its parent
 * @param below those of the regions below it, by division
 */
record FrozenTotals(
        RegionCode top,
        int year,
        Knowledge knowledge,
        List<RegionSums> whole,
        List<RegionSums> beside,
        Map<Division, Map<RegionCode, List<RegionSums>>> below) {

    /** The divisions into which the regions below {@code top} are to be read. */
    static List<Division> divisions(RegionCode top) {
        return parents(top).map(Division::childrenOf).distinct().toList();
    }

    /** How many scorecards there are. */
    static int count(RegionCode top) {
        return 1 + parents(top).mapToInt(parent -> children(parent).size()).sum();
    }

    /** {@code top} and all regions below it that have regions below them, from above. */
    static Stream<RegionCode> parents(RegionCode top) {
        List<RegionCode> children = children(top);
        return children.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(top), children.stream().flatMap(FrozenTotals::parents));
    }

    /** The scorecard of the region itself. */
    Scorecard ofTop() {
        List<RegionCode> siblings = Regions.standard()
                .parent(top)
                .map(parent -> children(parent.code()))
                .orElse(List.of());
        return Scorecard.of(
                knowledge.readings(top, whole),
                year,
                knowledge,
                definitions(),
                readings(siblings, byRegion(beside)).values());
    }

    /** Those of the regions right below {@code parent}. */
    List<Scorecard> rightBelow(RegionCode parent) {
        Map<RegionCode, List<RegionSums>> sums = below.getOrDefault(Division.childrenOf(parent), Map.of());
        return Scorecard.ofAll(readings(children(parent), sums), year, knowledge, definitions());
    }

    static Map<RegionCode, List<RegionSums>> byRegion(Collection<RegionSums> sums) {
        return sums.stream().collect(Collectors.groupingBy(RegionSums::region));
    }

    private List<IndicatorDefinition> definitions() {
        return knowledge.indicators().inForce(year);
    }

    private SortedMap<RegionCode, Readings> readings(List<RegionCode> regions, Map<RegionCode, List<RegionSums>> sums) {
        return regions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        region -> knowledge.readings(region, sums.getOrDefault(region, List.of())),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static List<RegionCode> children(RegionCode parent) {
        return Regions.standard().children(parent).stream().map(Region::code).toList();
    }
}
