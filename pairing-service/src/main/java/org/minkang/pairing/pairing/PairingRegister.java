package org.minkang.pairing.pairing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where pairings stand: every change is written with its journal entry, and with what follows from it, in one transaction. */
@Component
class PairingRegister {

    private static final String ENTITY = "pairing";

    private final PairingRepository repository;
    private final PairingDuties duties;
    private final List<PairingEndWork> ends;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PairingRegister(
            PairingRepository repository,
            PairingDuties duties,
            List<PairingEndWork> ends,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.duties = duties;
        this.ends = ends;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** The pairing, or 404 when there is none in the caller's regions. */
    Mono<Pairing> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** The same, held against other writers until the open transaction ends. */
    Mono<Pairing> hold(Caller caller, UUID id) {
        return repository
                .lock(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** A step of the bureau that leads the programme. */
    Mono<Pairing> byLead(
            Caller caller, UUID id, ExpectedVersion expected, String action, BiFunction<Pairing, Stamp, Pairing> step) {
        return change(caller, id, expected, action, (before, stamp) -> {
            PairingAccess.requireLead(caller, before);
            return Mono.just(step.apply(before, stamp));
        });
    }

    /** A step of one side. */
    Mono<Pairing> bySide(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            PartyKind side,
            String action,
            BiFunction<Pairing, Stamp, Pairing> step) {
        return change(caller, id, expected, action, (before, stamp) -> {
            PairingAccess.requireSide(caller, before, side);
            return Mono.just(step.apply(before, stamp));
        });
    }

    /** A step from the version that the caller read; who may take it is for {@code step} to make sure. */
    Mono<Pairing> change(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            String action,
            BiFunction<Pairing, Stamp, Mono<Pairing>> step) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> expected.require(before.version()))
                .flatMap(before ->
                        step.apply(before, stamp(caller)).flatMap(after -> write(caller, action, before, after))));
    }

    /** A step that something else brings about, from whatever version there is; joins the open transaction. */
    Mono<Pairing> follow(Caller caller, UUID id, String action, BiFunction<Pairing, Stamp, Pairing> step) {
        return hold(caller, id).flatMap(before -> {
            Pairing after = step.apply(before, stamp(caller));
            return after.equals(before) ? Mono.just(before) : write(caller, action, before, after);
        });
    }

    /** Adds a new pairing; joins the open transaction. */
    Mono<Pairing> add(Caller caller, Pairing pairing) {
        Change change =
                Change.created(ENTITY, pairing.id(), 0, pairing.recipient().areaCode(), pairing);
        return repository.insert(pairing).then(journal.append(caller, change)).thenReturn(pairing);
    }

    /** Writes a step that was taken; joins the open transaction. */
    Mono<Pairing> write(Caller caller, String action, Pairing before, Pairing after) {
        Change change = Change.of(
                action, ENTITY, after.id(), after.version(), after.recipient().areaCode(), before, after);
        return repository
                .update(after, caller.regions())
                .then(journal.append(caller, change))
                .then(duties.follow(caller, before, after))
                .then(Mono.defer(() -> end(caller, before, after)))
                .thenReturn(after);
    }

    /** That of a change that the caller makes now. */
    Stamp stamp(Caller caller) {
        return Stamp.of(caller.subject(), clock);
    }

    private Mono<Void> end(Caller caller, Pairing before, Pairing after) {
        return after.isOver() && !before.isOver()
                ? Flux.fromIterable(ends)
                        .concatMap(end -> end.over(caller, after))
                        .then()
                : Mono.empty();
    }
}
