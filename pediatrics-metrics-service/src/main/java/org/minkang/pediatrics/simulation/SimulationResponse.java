package org.minkang.pediatrics.simulation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.equity.Equity;
import org.minkang.pediatrics.equity.Spread;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.scorecard.Absence;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Verdict;

/**
 * What would be. Nothing of it was written.
 *
 * @param region in which region
 * @param name the region's, with those above it
 * @param year by the end of which
 * @param indicator its code
 * @param version of its definition
 * @param unit of the values
 * @param numeratorUnit what numerators count, gaps and the units that come
 * @param denominatorUnit what denominators count
 * @param before as it is
 * @param supposed with the other target and children, and no unit more
 * @param strategies with the units besides; none when no units were to come
 */
@Schema(name = "Simulation")
record SimulationResponse(
        RegionCode region,
        String name,
        int year,
        String indicator,
        int version,
        String unit,
        CountUnit numeratorUnit,
        @Nullable CountUnit denominatorUnit,
        State before,
        State supposed,
        List<ByStrategy> strategies) {

    private static final int GINI_DECIMALS = 6;

    /**
     * How the region and its parts stand.
     *
     * @param gini how unevenly the parts have it, 0 for all the same, to six decimals; absent when none has any
     * @param whole the region
     * @param items its parts, by code
     */
    @Schema(name = "SimulatedState")
    record State(@Nullable String gini, Place whole, List<Place> items) {

        static State of(Situation situation, Map<String, Long> units) {
            SortedMap<RegionCode, Reading> readings = situation.readings();
            Spread spread = Spread.of(situation.whole(), readings);
            return new State(
                    spread.equity().map(State::gini).orElse(null),
                    Place.of(situation.whole(), situation.reading(), situation.criteria(), null),
                    readings.entrySet().stream()
                            .map(part -> Place.of(
                                    part.getKey(),
                                    part.getValue(),
                                    situation.criteria(),
                                    units.get(part.getKey().value())))
                            .toList());
        }

        private static String gini(Equity equity) {
            return BigDecimal.valueOf(equity.gini())
                    .setScale(GINI_DECIMALS, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /**
     * How one region stands.
     *
     * @param region its code
     * @param name its own
     * @param units how many more it is given; absent for those that ask for none
     * @param numerator what there is, in whole units; amounts in yuan
     * @param denominator what it is held against
     * @param value exact, to twelve decimals, cut and not rounded
     * @param shown as it is printed, which decides nothing
     * @param absence why there is no value; such a region is given nothing
     * @param target what is to be reached
     * @param verdict whether it is, by the exact parts
     * @param gap units of the numerator that are missing
     */
    @Schema(name = "SimulatedRegion")
    record Place(
            RegionCode region,
            String name,
            @Nullable Quantity units,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable String value,
            @Nullable String shown,
            @Nullable Absence absence,
            @Nullable String target,
            @Nullable Verdict verdict,
            @Nullable Quantity gap) {

        static Place of(RegionCode region, Reading reading, Map<RegionCode, Criterion> criteria, @Nullable Long units) {
            Quotient value = reading.value().orElse(null);
            Criterion criterion = criteria.get(region);
            int decimals = reading.definition().decimals();
            return new Place(
                    region,
                    Regions.standard().require(region).name(),
                    units == null ? null : reading.definition().numeratorUnit().quantity(units),
                    reading.shownNumerator(),
                    reading.shownDenominator(),
                    value == null ? null : value.value().toPlainString(),
                    value == null ? null : value.shown(decimals).toPlainString(),
                    reading.absence(),
                    criterion == null ? null : criterion.value().toPlainString(),
                    criterion == null ? null : reading.verdict(criterion),
                    criterion == null ? null : reading.gap(criterion));
        }
    }

    /**
     * One way of sharing the units.
     *
     * @param strategy by what rule
     * @param left units that nobody lacks any more
     * @param after how it would be then
     */
    @Schema(name = "SimulatedStrategy")
    record ByStrategy(Strategy strategy, Quantity left, State after) {

        static ByStrategy of(SimulationService.Shared shared) {
            Allocation allocation = shared.allocation();
            CountUnit unit = shared.after().definition().numeratorUnit();
            return new ByStrategy(
                    shared.strategy(), unit.quantity(allocation.left()), State.of(shared.after(), allocation.units()));
        }
    }

    static SimulationResponse of(SimulationService.Outcome outcome) {
        Situation before = outcome.before();
        return new SimulationResponse(
                before.whole(),
                Regions.standard().fullName(before.whole()),
                before.year(),
                before.definition().code(),
                before.definition().version(),
                before.definition().unitZh(),
                before.definition().numeratorUnit(),
                before.definition().denominatorUnit(),
                State.of(before, Map.of()),
                State.of(outcome.supposed(), Map.of()),
                outcome.shared().stream().map(ByStrategy::of).toList());
    }
}
