package org.minkang.pediatrics.equity;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.KeptTotals;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells how evenly an indicator is spread over the counties of a region, year by year. */
@Service
class EquityService {

    private final KeptTotals totals;
    private final KnowledgeRepository knowledge;

    EquityService(KeptTotals totals, KnowledgeRepository knowledge) {
        this.totals = totals;
        this.knowledge = knowledge;
    }

    /**
     * One year.
     *
     * @param definition what was counted
     * @param year by the end of which
     * @param spread over all leaves
     */
    record OfYear(IndicatorDefinition definition, int year, Spread spread) {}

    /**
     * Every year asked for in which the indicator was used.
     *
     * @throws ProblemException (through the Mono) 404 outside what the caller sees; 422 for an indicator that is unknown or not held
     *     against persons, and for years in the wrong order
     */
    Mono<List<OfYear>> years(Caller caller, EquityQuery query) {
        RegionCode region = ScorecardService.visible(caller, query.region());
        if (query.to() < query.from()) {
            throw ProblemException.invalid(
                    Violation.at("?to", "END_BEFORE_START", query.from().toString()));
        }
        return knowledge.known(query.asOf()).flatMap(known -> {
            List<IndicatorDefinition> definitions = definitions(known, query);
            return totals.sums(new TotalReader.Question(
                            region, Division.LEAVES, query.from(), query.to(), known.places(definitions), query.asOf()))
                    .publishOn(Schedulers.boundedElastic())
                    .map(sums -> years(known, query, region, sums));
        });
    }

    private static List<OfYear> years(
            Knowledge known, EquityQuery query, RegionCode region, Collection<RegionSums> sums) {
        List<RegionCode> leaves =
                Division.LEAVES.of(region).stream().map(Region::code).toList();
        SortedMap<RegionCode, Readings> readings = known.byRegion(leaves, sums);
        return years(query)
                .boxed()
                .flatMap(year -> known.indicators().inForce(query.indicator(), year).stream()
                        .map(definition ->
                                new OfYear(definition, year, Spread.of(region, of(readings, definition, year)))))
                .toList();
    }

    private static SortedMap<RegionCode, Reading> of(
            SortedMap<RegionCode, Readings> readings, IndicatorDefinition definition, int year) {
        SortedMap<RegionCode, Reading> values = new TreeMap<>();
        readings.forEach((region, all) -> values.put(region, all.of(definition, year)));
        return values;
    }

    private static List<IndicatorDefinition> definitions(Knowledge known, EquityQuery query) {
        List<IndicatorDefinition> definitions = years(query)
                .boxed()
                .flatMap(year ->
                        PerPersonIndicators.inForce(known.indicators(), query.indicator(), year, "?indicator").stream())
                .distinct()
                .toList();
        if (definitions.isEmpty()) {
            throw PerPersonIndicators.unknown(query.indicator(), "?indicator");
        }
        return definitions;
    }

    private static IntStream years(EquityQuery query) {
        return IntStream.rangeClosed(query.from(), query.to());
    }
}
