package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minkang.pediatrics.indicator.IndicatorDefinition;

/**
 * What the regions of one parent have in a year, to tell the place of each.
 *
 * @param readings of all of them, by indicator
 */
record Siblings(Map<String, List<Reading>> readings) {

    /** @param regions none for the nation, which has nothing beside it */
    static Siblings of(Collection<Readings> regions, Collection<IndicatorDefinition> definitions, int year) {
        return new Siblings(
                definitions.stream().collect(Collectors.toMap(IndicatorDefinition::code, definition -> regions.stream()
                        .map(region -> region.of(definition, year))
                        .toList())));
    }

    /** The place of one of them; empty without a value. */
    Optional<Rank> rank(Reading own) {
        List<Reading> all = readings.getOrDefault(own.definition().code(), List.of());
        return all.isEmpty() ? Optional.empty() : Rank.of(own, all);
    }
}
