package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;

/**
 * Every indicator of a region and year (区域能力评分卡).
 *
 * @param region whose
 * @param year by the end of which
 * @param lines by indicator
 */
public record Scorecard(RegionCode region, int year, List<ScoreLine> lines) {

    public Scorecard {
        lines = List.copyOf(lines);
    }

    /**
     * That of one region.
     *
     * @param beside totals of all regions of its parent for the year, itself included; none for the nation
     */
    public static Scorecard of(
            Readings region,
            int year,
            Knowledge knowledge,
            Collection<IndicatorDefinition> definitions,
            Collection<Readings> beside) {
        return of(region, year, knowledge, definitions, Siblings.of(beside, definitions, year));
    }

    /** Those of all regions of one parent, by code. */
    public static List<Scorecard> ofAll(
            SortedMap<RegionCode, Readings> regions,
            int year,
            Knowledge knowledge,
            Collection<IndicatorDefinition> definitions) {
        Siblings siblings = Siblings.of(regions.values(), definitions, year);
        return regions.values().stream()
                .map(region -> of(region, year, knowledge, definitions, siblings))
                .toList();
    }

    private static Scorecard of(
            Readings region,
            int year,
            Knowledge knowledge,
            Collection<IndicatorDefinition> definitions,
            Siblings siblings) {
        List<ScoreLine> lines = definitions.stream()
                .map(definition -> region.of(definition, year))
                .map(reading -> ScoreLine.of(
                        reading,
                        region,
                        knowledge.targets(region.region(), reading.definition()),
                        siblings.rank(reading).orElse(null)))
                .toList();
        return new Scorecard(region.region(), year, lines);
    }
}
