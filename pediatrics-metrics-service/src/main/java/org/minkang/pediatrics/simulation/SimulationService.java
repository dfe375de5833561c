package org.minkang.pediatrics.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Works out what would be. It reads and never writes. */
@Service
class SimulationService {

    private final TotalReader totals;
    private final KnowledgeRepository knowledge;

    SimulationService(TotalReader totals, KnowledgeRepository knowledge) {
        this.totals = totals;
        this.knowledge = knowledge;
    }

    /**
     * What came out.
     *
     * @param before as it is
     * @param supposed with the other target and children, and no unit more
     * @param shared with the units besides, by the strategies in the order of the request; none without units
     */
    record Outcome(Situation before, Situation supposed, List<Shared> shared) {}

    /**
     * One way of sharing units.
     *
     * @param strategy by what rule
     * @param allocation who gets how many
     * @param after how it would be then
     */
    record Shared(Strategy strategy, Allocation allocation, Situation after) {}

    /**
     * Tries what the request supposes.
     *
     * @param asOf on what was known at this moment; on what is known now when absent
     * @throws ProblemException (through the Mono) 404 outside what the caller sees; 422 naming what cannot be supposed
     */
    Mono<Outcome> simulate(Caller caller, SimulationRequest request, @Nullable Instant asOf) {
        RegionCode region = ScorecardService.visible(caller, request.region());
        Division division = request.among().division(region);
        return knowledge.known(asOf).flatMap(known -> {
            IndicatorDefinition definition = SimulationRules.definition(known, request);
            return totals.sums(new TotalReader.Question(
                            region, division, request.year(), request.year(), known.places(List.of(definition)), asOf))
                    .publishOn(Schedulers.boundedElastic())
                    .map(sums -> outcome(request, situation(known, definition, request, region, sums)));
        });
    }

    private static Outcome outcome(SimulationRequest request, Situation before) {
        Situation supposed = before.heldAgainst(SimulationRules.criteria(request, before))
                .grown(SimulationRules.growth(request, before));
        CountUnit unit = before.definition().numeratorUnit();
        long units = request.units() == null ? 0 : unit.kept(request.units());
        if (units == 0) {
            return new Outcome(before, supposed, List.of());
        }
        SimulationRules.requireHelp(supposed);
        List<Claim> claims = supposed.claims();
        return new Outcome(
                before,
                supposed,
                request.strategies().stream()
                        .distinct()
                        .map(strategy -> shared(supposed, strategy, Allocation.of(units, claims, strategy)))
                        .toList());
    }

    private static Shared shared(Situation supposed, Strategy strategy, Allocation allocation) {
        return new Shared(strategy, allocation, supposed.with(allocation.units()));
    }

    private static Situation situation(
            Knowledge known,
            IndicatorDefinition definition,
            SimulationRequest request,
            RegionCode region,
            Collection<RegionSums> sums) {
        Map<RegionCode, RegionSums> byRegion =
                sums.stream().collect(Collectors.toMap(RegionSums::region, Function.identity()));
        SortedMap<RegionCode, RegionSums> parts = new TreeMap<>();
        for (Region part : request.among().division(region).of(region)) {
            RegionSums none = new RegionSums(part.code(), request.year(), Map.of());
            parts.put(part.code(), byRegion.getOrDefault(part.code(), none));
        }
        return new Situation(known, definition, request.year(), region, parts, Map.of())
                .heldAgainst(targets(known, definition, request.year(), region, parts.keySet()));
    }

    private static Map<RegionCode, Criterion> targets(
            Knowledge known,
            IndicatorDefinition definition,
            int year,
            RegionCode region,
            Collection<RegionCode> parts) {
        Map<RegionCode, Criterion> criteria = new HashMap<>();
        known.inForce(definition, parts, year)
                .forEach((part, target) -> target.map(Target::criterion).ifPresent(one -> criteria.put(part, one)));
        known.targets(region, definition).inForce(year).ifPresent(target -> criteria.put(region, target.criterion()));
        return criteria;
    }
}
