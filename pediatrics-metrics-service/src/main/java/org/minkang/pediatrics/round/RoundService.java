package org.minkang.pediatrics.round;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.resource.Moved;
import org.minkang.pediatrics.resource.ReturnMoves;
import org.minkang.pediatrics.resource.ReturnStep;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens and closes rounds, and takes steps with all of their returns. */
@Service
class RoundService {

    private static final String ENTITY = "return-round";

    private final RoundRepository repository;
    private final RoundOpening opening;
    private final ReturnMoves moves;
    private final Database database;
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;

    RoundService(
            RoundRepository repository,
            RoundOpening opening,
            ReturnMoves moves,
            Database database,
            Moments moments,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.opening = opening;
        this.moves = moves;
        this.database = database;
        this.moments = moments;
        this.journal = journal;
        this.clock = clock;
    }

    Mono<Page<ReturnRound>> list(Caller caller, RoundFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<ReturnRound> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<ReturnRound> open(Caller caller, RoundRequests.Opened request) {
        RegionCode area = current("/regionCode", request.regionCode());
        caller.requireRegion(area);
        return moments.record(now -> open(caller, opened(caller, request, area, now)));
    }

    private ReturnRound opened(Caller caller, RoundRequests.Opened request, RegionCode area, Instant now) {
        return ReturnRound.opened(
                area,
                request.year(),
                request.classes() == null ? ReturnRound.USUAL_CLASSES : request.classes(),
                request.dueOn(),
                request.sourceRef(),
                ChinaTime.today(clock).getYear(),
                caller.subject(),
                now);
    }

    private Mono<ReturnRound> open(Caller caller, ReturnRound round) {
        return repository
                .lock(round.year())
                .then(requireNew(round))
                .then(repository.insert(round))
                .then(journal.append(caller, created(round)))
                .then(opening.open(caller, round, round.createdAt()))
                .thenReturn(round);
    }

    Mono<ReturnRound> close(Caller caller, UUID id, ExpectedVersion expected) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> caller.requireRegion(before.area()))
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before -> save(caller, before, before.close(now()))));
    }

    /** Takes the step with what of the round lies in the caller's regions, and in {@code region} when it is given. */
    Mono<Moved> move(Caller caller, UUID id, ExpectedVersion expected, ReturnStep step, @Nullable RegionCode region) {
        return moments.record(now -> get(caller, id)
                .doOnNext(round -> expected.require(round.version()))
                .flatMap(round -> moves.move(caller, step, RoundSql.returns(round, part(caller, round, region)), now)));
    }

    private static RegionScope part(Caller caller, ReturnRound round, @Nullable RegionCode region) {
        if (region == null) {
            return caller.regions();
        }
        RegionCode wanted = round.part(current("/region", region));
        caller.requireRegion(wanted);
        return RegionScope.of(wanted);
    }

    private Mono<Void> requireNew(ReturnRound round) {
        return repository
                .around(round.area(), round.year())
                .doOnNext(round::requireNew)
                .then();
    }

    private Mono<ReturnRound> save(Caller caller, ReturnRound before, ReturnRound after) {
        Change change = Change.of(
                "closed",
                ENTITY,
                after.id(),
                after.version(),
                after.area(),
                RoundResponse.of(before),
                RoundResponse.of(after));
        return repository.update(after).then(journal.append(caller, change)).thenReturn(after);
    }

    private static Change created(ReturnRound round) {
        return Change.created(ENTITY, round.id(), round.version(), round.area(), RoundResponse.of(round));
    }

    /** By today's code, and a step of the tree. */
    private static RegionCode current(String pointer, RegionCode code) {
        return Regions.standard()
                .find(Regions.standard().today(code))
                .filter(region -> !region.placeholder() && !region.retired())
                .orElseThrow(() -> ProblemException.invalid(Violation.at(pointer, "REGION_NOT_IN_TREE", code.value())))
                .code();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
