package org.minkang.pediatrics.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.total.KeptTotals;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists one indicator over all regions of a level. */
@Service
class ValueService {

    private static final int FIRST_YEAR = 2000;

    private final KeptTotals totals;
    private final KnowledgeRepository knowledge;

    ValueService(KeptTotals totals, KnowledgeRepository knowledge) {
        this.totals = totals;
        this.knowledge = knowledge;
    }

    /**
     * A table.
     *
     * @param definition which indicator, in which version
     * @param year by the end of which
     * @param rows by region
     */
    record Table(IndicatorDefinition definition, int year, List<ValueRow> rows) {}

    Mono<Table> table(Caller caller, ValueQuery query) {
        RegionCode within = ScorecardService.visible(caller, query.within());
        return knowledge.known(query.asOf()).flatMap(known -> {
            IndicatorDefinition definition = definition(known, query);
            int from = definition.kind() == IndicatorKind.CUMULATIVE ? FIRST_YEAR : query.year();
            return totals.sums(new TotalReader.Question(
                            within,
                            query.level().division(),
                            from,
                            query.year(),
                            known.places(List.of(definition)),
                            query.asOf()))
                    .map(sums -> new Table(definition, query.year(), rows(known, definition, query, within, sums)));
        });
    }

    private static List<ValueRow> rows(
            Knowledge known,
            IndicatorDefinition definition,
            ValueQuery query,
            RegionCode within,
            Collection<RegionSums> sums) {
        List<RegionCode> regions =
                query.level().division().of(within).stream().map(Region::code).toList();
        Map<RegionCode, Optional<Target>> targets = known.inForce(definition, regions, query.year());
        Map<RegionCode, Readings> readings = known.byRegion(regions, sums);
        return readings.values().stream()
                .map(region -> ValueRow.of(
                        region.region(),
                        region.of(definition, query.year()),
                        targets.getOrDefault(region.region(), Optional.empty())))
                .toList();
    }

    private static IndicatorDefinition definition(Knowledge known, ValueQuery query) {
        return (query.definition() == null
                        ? known.indicators().inForce(query.indicator(), query.year())
                        : known.indicators().find(query.indicator(), query.definition()))
                .orElseThrow(() ->
                        ProblemException.invalid(Violation.at("?indicator", "INDICATOR_UNKNOWN", query.indicator())));
    }
}
