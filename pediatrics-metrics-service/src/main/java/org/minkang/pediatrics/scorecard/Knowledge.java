package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.target.TargetLine;
import org.minkang.pediatrics.target.TargetTable;
import org.minkang.pediatrics.total.RegionSums;

/**
 * What is known besides totals.
 *
 * @param indicators what is counted
 * @param targets what is to be reached
 * @param listed who owes returns
 */
public record Knowledge(Indicators indicators, TargetTable targets, ListedRegions listed) {

    /** One region's totals, read through the definitions. */
    public Readings readings(RegionCode region, Collection<RegionSums> sums) {
        Map<Asked, Boolean> told = new ConcurrentHashMap<>();
        return Readings.of(
                region,
                sums,
                indicators,
                (year, classes) -> told.computeIfAbsent(
                        new Asked(year, classes), asked -> listed.lists(region, asked.year(), asked.classes())));
    }

    /** What is asked for every value of every year, and told once. */
    private record Asked(int year, List<String> classes) {}

    /** Those of several regions, by code. */
    public SortedMap<RegionCode, Readings> byRegion(Collection<RegionCode> regions, Collection<RegionSums> sums) {
        Map<RegionCode, List<RegionSums>> all = sums.stream().collect(Collectors.groupingBy(RegionSums::region));
        return regions.stream()
                .collect(Collectors.toMap(
                        region -> region,
                        region -> readings(region, all.getOrDefault(region, List.of())),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** The targets of an indicator that hold for a region. */
    public TargetLine targets(RegionCode region, IndicatorDefinition indicator) {
        return targets.line(indicator.code(), measuredBy(region, indicator));
    }

    /** Whose targets may hold for a region: a number of persons that a province is to train is not one for each of its counties. */
    private static List<RegionCode> measuredBy(RegionCode region, IndicatorDefinition indicator) {
        return indicator.denominator() == null ? List.of(region) : TargetLine.path(region);
    }

    /** By what each region is measured in a year; most have the target of a region above. */
    public Map<RegionCode, Optional<Target>> inForce(
            IndicatorDefinition indicator, Collection<RegionCode> regions, int year) {
        return regions.stream().collect(Collectors.toMap(region -> region, region -> targets(region, indicator)
                .inForce(year)));
    }

    /** The numbers of what indicators are counted up from, whatever they are held against. */
    public List<Integer> numerators() {
        return indicators.definitions().stream()
                .map(definition -> indicators.place(definition.numerator()))
                .distinct()
                .toList();
    }

    /** The numbers of what is cumulated over the years up to {@code year}. */
    public List<Integer> cumulated(int year) {
        return indicators.inForce(year).stream()
                .filter(definition -> definition.kind() == IndicatorKind.CUMULATIVE)
                .map(definition -> indicators.place(definition.numerator()))
                .distinct()
                .toList();
    }

    /** The numbers of what definitions count, each once. */
    public List<Integer> places(Collection<IndicatorDefinition> definitions) {
        return Indicators.measures(definitions).stream().map(indicators::place).toList();
    }
}
