package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.KeptTotals;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.RollUp;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what one year's values are made of and no more: earlier years only of what is cumulated. */
@Component
public class YearTotals {

    private static final int FIRST_YEAR = 2000;

    private final KeptTotals totals;

    YearTotals(KeptTotals totals) {
        this.totals = totals;
    }

    /**
     * Totals of the regions into which one is divided, and of the prefectures and provinces above them.
     *
     * @param within by today's code; who may see it is for the one who asks to settle
     * @param year by the end of which
     */
    public Mono<List<RegionSums>> sums(Knowledge known, RegionCode within, Division division, int year) {
        Collection<IndicatorDefinition> definitions = known.indicators().inForce(year);
        List<Integer> cumulated = known.cumulated(year);
        List<Integer> others = known.places(definitions).stream()
                .filter(place -> !cumulated.contains(place))
                .toList();
        return Mono.zip(
                read(within, division, FIRST_YEAR, year, cumulated),
                read(within, division, year, year, others),
                (before, now) ->
                        RollUp.of(Stream.concat(before.stream(), now.stream()).toList()));
    }

    private Mono<List<RegionSums>> read(RegionCode within, Division division, int from, int to, List<Integer> places) {
        return places.isEmpty()
                ? Mono.just(List.of())
                : totals.sums(new TotalReader.Question(within, division, from, to, places, null));
    }
}
