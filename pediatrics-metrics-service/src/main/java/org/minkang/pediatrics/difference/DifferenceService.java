package org.minkang.pediatrics.difference;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.input.InputRange;
import org.minkang.pediatrics.input.InputRepository;
import org.minkang.pediatrics.release.Release;
import org.minkang.pediatrics.release.ReleaseService;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.ScorecardService;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Compares what was known of a region's values at two moments. */
@Service
class DifferenceService {

    /** How many changed inputs are told at most. */
    static final int MOST = 5_000;

    private static final int FIRST_YEAR = 2000;

    private final ReleaseService releases;
    private final KnowledgeRepository knowledge;
    private final TotalReader totals;
    private final InputRepository inputs;
    private final Clock clock;

    DifferenceService(
            ReleaseService releases,
            KnowledgeRepository knowledge,
            TotalReader totals,
            InputRepository inputs,
            Clock clock) {
        this.releases = releases;
        this.knowledge = knowledge;
        this.totals = totals;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** @throws ProblemException (through the Mono) 404 when the region lies outside what the caller sees; 422 when more changed than is told */
    Mono<Difference> between(Caller caller, DifferenceQuery query) {
        RegionCode region = ScorecardService.visible(caller, query.region());
        Mono<Instant> from = end(caller, region, query, query.fromRelease(), query.fromTime(), "?from")
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(Violation.at("?fromTime", "REQUIRED"))));
        Mono<Instant> to = end(caller, region, query, query.toRelease(), query.toTime(), "?to")
                .switchIfEmpty(Mono.fromSupplier(() -> clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return Mono.zip(from, to).flatMap(ends -> between(region, query.year(), ends.getT1(), ends.getT2()));
    }

    private Mono<Difference> between(RegionCode region, int year, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw ProblemException.invalid(Violation.at("?toTime", "END_BEFORE_START", from));
        }
        return Mono.zip(moment(region, year, from), moment(region, year, to))
                .flatMap(ends -> changes(region, year, from, to, ends.getT1(), ends.getT2())
                        .map(changed -> Difference.of(region, year, from, to, ends.getT1(), ends.getT2(), changed)));
    }

    private Mono<Collection<InputChange>> changes(
            RegionCode region, int year, Instant from, Instant to, Moment before, Moment after) {
        List<IndicatorDefinition> definitions = Stream.of(before, after)
                .flatMap(moment -> moment.knowledge().indicators().inForce(year).stream())
                .distinct()
                .toList();
        InputRange range = new InputRange(region, true, year, definitions, MOST + 1);
        return Mono.zip(inputs.ended(range, from, to), inputs.begun(range, from, to))
                .map(read -> InputChange.between(read.getT1(), read.getT2()))
                .doOnNext(DifferenceService::refuseTooMany);
    }

    private static void refuseTooMany(Collection<InputChange> changes) {
        if (changes.size() > MOST) {
            throw ProblemException.invalid(Violation.at("?region", "TOO_MANY_CHANGES", MOST));
        }
    }

    private Mono<Moment> moment(RegionCode region, int year, Instant asOf) {
        return knowledge.known(asOf).flatMap(known -> totals.sums(question(region, year, known, asOf))
                .map(sums -> Moment.of(region, year, known, known.readings(region, sums))));
    }

    private static TotalReader.Question question(RegionCode region, int year, Knowledge known, Instant asOf) {
        List<Integer> places = known.places(known.indicators().inForce(year));
        return new TotalReader.Question(region, Division.WHOLE, FIRST_YEAR, year, places, asOf);
    }

    private Mono<Instant> end(
            Caller caller,
            RegionCode region,
            DifferenceQuery query,
            @Nullable UUID release,
            @Nullable Instant time,
            String parameter) {
        if (release == null) {
            return Mono.justOrEmpty(time);
        }
        if (time != null) {
            throw ProblemException.invalid(Violation.at(parameter + "Time", "RELEASE_OR_TIME"));
        }
        return releases.get(caller, release)
                .filter(found -> found.has(region, query.year()))
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                        Violation.at(parameter + "Release", "NOT_IN_RELEASE", region, query.year()))))
                .map(Release::asOf);
    }
}
