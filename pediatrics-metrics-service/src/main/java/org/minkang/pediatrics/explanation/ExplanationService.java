package org.minkang.pediatrics.explanation;

import java.util.List;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.input.InputRange;
import org.minkang.pediatrics.input.InputRepository;
import org.minkang.pediatrics.input.Inputs;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells how a value comes about. */
@Service
class ExplanationService {

    /** How many inputs are told at most. */
    static final int MOST = 2_000;

    private static final int FIRST_YEAR = 2000;

    private final TotalReader totals;
    private final KnowledgeRepository knowledge;
    private final InputRepository inputs;

    ExplanationService(TotalReader totals, KnowledgeRepository knowledge, InputRepository inputs) {
        this.totals = totals;
        this.knowledge = knowledge;
        this.inputs = inputs;
    }

    /** @throws ProblemException (through the Mono) 404 when the region lies outside what the caller sees; 422 when there are more inputs than are told */
    Mono<Explanation> explain(Caller caller, ExplanationQuery query) {
        RegionCode region = ScorecardService.visible(caller, query.region());
        return knowledge.known(query.asOf()).flatMap(known -> explain(region, known, query));
    }

    private Mono<Explanation> explain(RegionCode region, Knowledge known, ExplanationQuery query) {
        IndicatorDefinition definition = definition(known, query);
        InputRange range = new InputRange(region, false, query.year(), List.of(definition), MOST + 1);
        return Mono.zip(
                        sums(region, Division.WHOLE, known, definition, query),
                        sums(region, Division.childrenOf(region), known, definition, query),
                        inputs.known(range, query.asOf()).doOnNext(ExplanationService::refuseTooMany))
                .map(read -> explanation(
                        known.readings(region, read.getT1()).of(definition, query.year()),
                        region,
                        known,
                        read.getT2(),
                        read.getT3()));
    }

    private static Explanation explanation(
            Reading reading, RegionCode region, Knowledge known, List<RegionSums> below, Inputs inputs) {
        List<RegionCode> children =
                Regions.standard().children(region).stream().map(Region::code).toList();
        List<Explanation.Part> parts = known.byRegion(children, below).values().stream()
                .map(child -> Explanation.Part.of(child, reading))
                .toList();
        return new Explanation(
                region,
                reading,
                known.targets(region, reading.definition())
                        .inForce(reading.year())
                        .orElse(null),
                parts,
                inputs);
    }

    private Mono<List<RegionSums>> sums(
            RegionCode region,
            Division division,
            Knowledge known,
            IndicatorDefinition definition,
            ExplanationQuery query) {
        int from = definition.kind() == IndicatorKind.CUMULATIVE ? FIRST_YEAR : query.year();
        List<Integer> places = known.places(List.of(definition));
        return totals.sums(new TotalReader.Question(region, division, from, query.year(), places, query.asOf()));
    }

    private static void refuseTooMany(Inputs inputs) {
        if (inputs.size() > MOST) {
            throw ProblemException.invalid(Violation.at("?region", "TOO_MANY_INPUTS", MOST));
        }
    }

    private static IndicatorDefinition definition(Knowledge known, ExplanationQuery query) {
        return (query.definition() == null
                        ? known.indicators().inForce(query.indicator(), query.year())
                        : known.indicators().find(query.indicator(), query.definition()))
                .orElseThrow(() ->
                        ProblemException.invalid(Violation.at("?indicator", "INDICATOR_UNKNOWN", query.indicator())));
    }
}
