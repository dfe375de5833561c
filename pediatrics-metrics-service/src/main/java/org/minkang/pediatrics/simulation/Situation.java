package org.minkang.pediatrics.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.Tally;

/**
 * One indicator of all parts of a region, as it is or would be. What it would be is another situation; none is ever written.
 *
 * @param knowledge who owes returns, and what is counted where
 * @param definition which indicator
 * @param year by the end of which
 * @param whole the region
 * @param parts what is known of its parts, all of them
 * @param criteria by what the region and each part are measured; none where there is no target
 */
record Situation(
        Knowledge knowledge,
        IndicatorDefinition definition,
        int year,
        RegionCode whole,
        SortedMap<RegionCode, RegionSums> parts,
        Map<RegionCode, Criterion> criteria) {

    /** The same with other numbers of children. */
    Situation grown(Growth growth) {
        int place = knowledge.places(List.of(definition)).get(1);
        return with(place, (region, children) -> growth.of(region, year, children));
    }

    /** The same with so many units more in each part. */
    Situation with(Map<String, Long> units) {
        int place = knowledge.indicators().place(definition.numerator());
        return with(
                place,
                (region, tally) -> new Tally(
                        tally.amount() + units.getOrDefault(region.value(), 0L),
                        tally.expected(),
                        tally.reported(),
                        tally.approved()));
    }

    /** The same held against other targets. */
    Situation heldAgainst(Map<RegionCode, Criterion> others) {
        return new Situation(knowledge, definition, year, whole, parts, others);
    }

    /** The units that parts with a value and a target ask for. */
    List<Claim> claims() {
        return readings().entrySet().stream()
                .flatMap(part -> claim(part.getKey(), part.getValue()).stream())
                .toList();
    }

    /** What each part's value is. */
    SortedMap<RegionCode, Reading> readings() {
        SortedMap<RegionCode, Reading> readings = new TreeMap<>();
        parts.forEach((region, sums) ->
                readings.put(region, knowledge.readings(region, List.of(sums)).of(definition, year)));
        return readings;
    }

    /** That of all parts together: sum by sum. */
    Reading reading() {
        Map<Integer, Tally> tallies = new HashMap<>();
        parts.values()
                .forEach(part -> part.tallies().forEach((place, tally) -> tallies.merge(place, tally, Tally::plus)));
        return knowledge
                .readings(whole, List.of(new RegionSums(whole, year, tallies)))
                .of(definition, year);
    }

    private Optional<Claim> claim(RegionCode part, Reading reading) {
        Optional<Criterion> criterion = Optional.ofNullable(criteria.get(part));
        return reading.value().flatMap(value -> criterion.map(target -> new Claim(part.value(), value, target)));
    }

    private Situation with(int place, Change change) {
        SortedMap<RegionCode, RegionSums> changed = new TreeMap<>();
        parts.forEach((region, sums) -> {
            Map<Integer, Tally> tallies = new HashMap<>(sums.tallies());
            tallies.put(place, change.of(region, sums.tally(place)));
            changed.put(region, new RegionSums(region, year, tallies));
        });
        return new Situation(knowledge, definition, year, whole, changed, criteria);
    }

    private interface Change {
        Tally of(RegionCode region, Tally tally);
    }
}
