package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
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
        List<ScoreLine> lines = definitions.stream()
                .map(definition -> line(region, year, knowledge, definition, beside))
                .toList();
        return new Scorecard(region.region(), year, lines);
    }

    /** Those of all regions of one parent, by code. */
    public static List<Scorecard> ofAll(
            SortedMap<RegionCode, Readings> regions,
            int year,
            Knowledge knowledge,
            Collection<IndicatorDefinition> definitions) {
        return regions.values().stream()
                .map(region -> of(region, year, knowledge, definitions, regions.values()))
                .toList();
    }

    private static ScoreLine line(
            Readings region,
            int year,
            Knowledge knowledge,
            IndicatorDefinition definition,
            Collection<Readings> beside) {
        Reading reading = region.of(definition, year);
        List<Reading> all =
                beside.stream().map(other -> other.of(definition, year)).toList();
        @Nullable Rank rank = all.isEmpty() ? null : Rank.of(reading, all).orElse(null);
        return ScoreLine.of(reading, region, knowledge.targets(region.region(), definition), rank);
    }
}
