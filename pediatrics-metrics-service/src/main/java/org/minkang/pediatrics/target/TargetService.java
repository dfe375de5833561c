package org.minkang.pediatrics.target;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.history.Moments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lays down targets, dates them, puts them right and withdraws them. */
@Service
class TargetService {

    private static final String ENTITY = "target";

    private final TargetRepository repository;
    private final Moments moments;
    private final Journal journal;

    TargetService(TargetRepository repository, Moments moments, Journal journal) {
        this.repository = repository;
        this.moments = moments;
        this.journal = journal;
    }

    Mono<Page<Target>> list(Caller caller, TargetFilter filter, Paging paging) {
        RegionCode region = filter.region();
        if (region != null && !Regions.standard().isKnown(region)) {
            throw ProblemException.invalid(Violation.at("?region", "REGION_CODE_UNKNOWN", region));
        }
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Target> get(Caller caller, UUID id, @Nullable Instant asOf) {
        return repository
                .find(id, caller.regions(), asOf)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** A target for a region of the caller's. */
    Mono<Target> lay(Caller caller, TargetRequests.Laid request) {
        return moments.record(now -> lay(caller, laid(caller, request, now)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    private Mono<Target> lay(Caller caller, Target target) {
        Change change = Change.created(ENTITY, target.id(), 0, target.area(), target);
        return repository
                .isIndicator(target.indicator())
                .flatMap(known -> known
                        ? journal.append(caller, change, repository.insertion(target, caller.subject()))
                        : Mono.error(unknownIndicator(target.indicator())))
                .thenReturn(target);
    }

    Mono<Target> revise(Caller caller, UUID id, ExpectedVersion expected, TargetRequests.Revised request) {
        return change(caller, id, expected, "revised", (before, now) -> before.revise(request.aim(), now))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    Mono<Target> withdraw(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return change(caller, id, expected, "withdrawn", (before, now) -> before.withdraw(reason, now));
    }

    private Mono<Target> change(
            Caller caller, UUID id, ExpectedVersion expected, String action, BiFunction<Target, Instant, Target> step) {
        return moments.record(now -> get(caller, id, null)
                .doOnNext(before -> caller.requireRegion(before.area()))
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before -> {
                    Target after = step.apply(before, HistorySql.following(before.recordedAt(), now));
                    Change change = Change.of(action, ENTITY, id, after.version(), after.area(), before, after);
                    return repository
                            .succeed(after, caller.subject())
                            .then(journal.append(caller, change))
                            .thenReturn(after);
                }));
    }

    private Target laid(Caller caller, TargetRequests.Laid request, Instant now) {
        RegionCode area = Regions.standard().today(request.regionCode());
        if (!Regions.standard().isKnown(area)) {
            throw ProblemException.invalid(Violation.at("/regionCode", "REGION_CODE_UNKNOWN", area));
        }
        caller.requireRegion(area);
        Target.Aim aim = request.aim();
        return new Target(
                Ids.next(),
                0,
                request.indicator(),
                area,
                aim.year(),
                aim.criterion(),
                aim.source(),
                List.of(),
                aim.verified(),
                TargetStatus.ACTIVE,
                null,
                now,
                now);
    }

    private static ProblemException unknownIndicator(String code) {
        return ProblemException.invalid(Violation.at("/indicator", "INDICATOR_UNKNOWN", code));
    }
}
