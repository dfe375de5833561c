package org.minkang.pediatrics.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.minkang.pediatrics.target.TargetRegister;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Records intakes, writes them anew, and holds them against plan and target. */
@Service
class TrainingService {

    private static final String ENTITY = "training-intake";

    private final TrainingRepository repository;
    private final TargetRegister targets;
    private final Totals totals;
    private final Moments moments;
    private final Journal journal;

    TrainingService(
            TrainingRepository repository, TargetRegister targets, Totals totals, Moments moments, Journal journal) {
        this.repository = repository;
        this.targets = targets;
        this.totals = totals;
        this.moments = moments;
        this.journal = journal;
    }

    Mono<Page<TrainingIntake>> list(Caller caller, TrainingFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<TrainingIntake> get(Caller caller, UUID id, @Nullable Instant asOf) {
        return repository
                .find(id, caller.regions(), asOf)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<TrainingIntake> record(Caller caller, TrainingRequests.Recorded request) {
        RegionCode area = known("/regionCode", request.regionCode());
        caller.requireRegion(area);
        return moments.record(now -> record(
                        caller,
                        TrainingIntake.recorded(
                                Ids.next(), area, request.year(), request.programme(), request.count(), now)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/programme"));
    }

    Mono<TrainingIntake> revise(Caller caller, UUID id, ExpectedVersion expected, TrainingRequests.Revised request) {
        return moments.record(now -> get(caller, id, null)
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before -> store(
                        caller,
                        before,
                        before.revise(request.count(), HistorySql.following(before.recordedAt(), now)))));
    }

    private Mono<TrainingIntake> record(Caller caller, TrainingIntake first) {
        Change change = Change.created(ENTITY, first.id(), 0, first.area(), first);
        return journal.append(caller, change, repository.insertion(first, caller.subject()))
                .then(changed(first))
                .thenReturn(first);
    }

    /** How a region of the caller's stands. */
    Mono<TrainingProgress> progress(Caller caller, TrainingRequests.ProgressQuery query) {
        RegionCode region = known("?region", query.region());
        if (!caller.regions().covers(region)) {
            throw ProblemException.notFound("region", query.region());
        }
        return Mono.zip(repository.years(region, query.year(), query.asOf()), targets.known(query.asOf()))
                .map(known -> TrainingProgress.of(region, query.year(), known.getT1(), known.getT2()));
    }

    private Mono<TrainingIntake> store(Caller caller, TrainingIntake before, TrainingIntake after) {
        Change change = Change.of("revised", ENTITY, after.id(), after.version(), after.area(), before, after);
        return repository
                .succeed(after, caller.subject())
                .then(journal.append(caller, change))
                .then(changed(after))
                .thenReturn(after);
    }

    private Mono<Void> changed(TrainingIntake intake) {
        return totals.changed(intake.recordedAt(), List.of(new AreaYear(intake.area(), intake.year())));
    }

    /** Today's code of a region that some list has. */
    private static RegionCode known(String pointer, RegionCode region) {
        if (!Regions.standard().isKnown(region)) {
            throw ProblemException.invalid(Violation.at(pointer, "REGION_CODE_UNKNOWN", region));
        }
        return Regions.standard().today(region);
    }
}
