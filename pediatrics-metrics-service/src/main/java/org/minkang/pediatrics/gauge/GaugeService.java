package org.minkang.pediatrics.gauge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.observability.DomainGauges;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.YearTotals;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes the gauges of the provinces and prefectures that a caller sees as a whole: a part's numbers could be taken for the whole's. */
@Service
class GaugeService {

    private final TotalReader totals;
    private final YearTotals years;
    private final KnowledgeRepository knowledge;
    private final Clock clock;

    GaugeService(TotalReader totals, YearTotals years, KnowledgeRepository knowledge, Clock clock) {
        this.totals = totals;
        this.years = years;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** A text that changes whenever the gauges do: with what they are made of, and every minute with the age of the data. */
    Mono<String> stamp(Caller caller) {
        RegionScope scope = caller.regions();
        return knowledge.stamp(around(scope)).map(stamp -> stamp + '@' + minute() + scope.roots());
    }

    /**
     * Those of the latest year of which anything was returned in the caller's regions, and of the year before, for one early return says
     * nothing yet of all the others; none while nothing was returned.
     */
    Mono<DomainGauges> gauges(Caller caller) {
        RegionScope scope = caller.regions();
        List<RegionCode> regions = whollyIn(scope);
        if (regions.isEmpty()) {
            return Mono.just(new IndicatorGauges(minute()).gauges());
        }
        RegionCode within = around(scope);
        return knowledge.known(null).flatMap(known -> totals.latest(scope, known.numerators())
                .flatMap(year -> ofYears(known, within, regions, year))
                .switchIfEmpty(Mono.fromSupplier(() -> new IndicatorGauges(minute()).gauges())));
    }

    private Mono<DomainGauges> ofYears(Knowledge known, RegionCode within, List<RegionCode> regions, int last) {
        IndicatorGauges gauges = new IndicatorGauges(minute());
        return Flux.just(last - 1, last)
                .concatMap(year -> fill(gauges, known, within, regions, year))
                .then(Mono.fromSupplier(gauges::gauges));
    }

    private Mono<Void> fill(
            IndicatorGauges gauges, Knowledge known, RegionCode within, List<RegionCode> regions, int year) {
        return Mono.zip(
                        years.sums(known, within, Division.PREFECTURES, year),
                        totals.newest(within, Division.PREFECTURES, year))
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(read -> fill(gauges, known, regions, year, read.getT1(), read.getT2()))
                .then();
    }

    private static void fill(
            IndicatorGauges gauges,
            Knowledge known,
            List<RegionCode> regions,
            int year,
            List<RegionSums> sums,
            Map<RegionCode, Instant> newest) {
        var readings = known.byRegion(regions, sums);
        known.indicators()
                .inForce(year)
                .forEach(definition ->
                        gauges.add(definition, year, readings.values(), known.inForce(definition, regions, year)));
        Map<RegionCode, Instant> last = new HashMap<>();
        newest.forEach((part, moment) -> Stream.of(part, part.province())
                .distinct()
                .forEach(region -> last.merge(region, moment, GaugeService::later)));
        regions.forEach(region ->
                Optional.ofNullable(last.get(region)).ifPresent(moment -> gauges.addAge(region, year, moment)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<RegionCode> whollyIn(RegionScope scope) {
        return Stream.of(Division.PROVINCES, Division.PREFECTURES)
                .flatMap(division -> division.of(RegionCode.NATION).stream())
                .map(Region::code)
                .filter(scope::covers)
                .toList();
    }

    /** The one subtree that is read: of several, all around them. */
    private static RegionCode around(RegionScope scope) {
        return scope.roots().size() == 1 ? scope.roots().get(0) : RegionCode.NATION;
    }

    /** The age of the data is told to the minute, so that answers within one are the same. */
    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
