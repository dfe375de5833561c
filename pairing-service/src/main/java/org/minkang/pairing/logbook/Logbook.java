package org.minkang.pairing.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.pairing.Party;
import reactor.core.publisher.Mono;

/**
 * Takes entries of one kind from the record to the recipient's word on it: every step in one transaction with its journal entry.
 *
 * @param <R> the kind
 */
public final class Logbook<R extends Recorded> {

    private final String entity;
    private final EntryRepository<R> repository;
    private final PairingPosts pairings;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    Logbook(
            String entity,
            EntryRepository<R> repository,
            PairingPosts pairings,
            Database database,
            Journal journal,
            Clock clock) {
        this.entity = entity;
        this.repository = repository;
        this.pairings = pairings;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes the next state of an entry, or refuses.
     *
     * @param <R> the kind
     */
    public interface Revision<R> {

        /**
         * The next state.
         *
         * @param pairing under which the entry is, as it is now
         */
        R of(R before, Pairing pairing, Instant now);
    }

    /**
     * Makes the next state of an entry, or refuses, once it has looked around.
     *
     * @param <R> the kind
     */
    public interface Step<R> {

        /** The next state. */
        Mono<R> of(R before, Instant now);
    }

    /** The entry, or 404 when there is none in the caller's regions. */
    public Mono<R> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(entity, id)));
    }

    /** The supporter of a pairing records something under it, once {@code made} has looked around; joins the open transaction. */
    public Mono<R> recordOnce(Caller caller, UUID pairingId, BiFunction<Pairing, Instant, Mono<R>> made) {
        return pairings.get(caller, pairingId)
                .doOnNext(pairing -> PairingAccess.requireParty(caller, pairing.supporter()))
                .flatMap(pairing -> made.apply(pairing, now()))
                .flatMap(recorded -> store(caller, recorded));
    }

    /** The supporter of a pairing records something under it. */
    public Mono<R> record(Caller caller, UUID pairingId, BiFunction<Pairing, Instant, R> made) {
        return recordOnce(caller, pairingId, (pairing, now) -> Mono.just(made.apply(pairing, now)));
    }

    /** The supporter writes an entry anew. */
    public Mono<R> revise(Caller caller, UUID id, ExpectedVersion expected, Revision<R> revision) {
        return revise(caller, id, expected, "revised", revision);
    }

    /** The same under another name. */
    public Mono<R> revise(Caller caller, UUID id, ExpectedVersion expected, String action, Revision<R> revision) {
        return change(caller, id, expected, action, before -> {
            PairingAccess.requireParty(caller, before.entry().supporter());
            return pairings.get(caller, before.entry().pairingId()).map(pairing -> revision.of(before, pairing, now()));
        });
    }

    /**
     * Whoever may records something under a pairing.
     *
     * @param access refuses a caller who may not
     * @param made makes it, or refuses
     */
    public Mono<R> recordBy(
            Caller caller, UUID pairingId, Consumer<Pairing> access, BiFunction<Pairing, Instant, Mono<R>> made) {
        return pairings.get(caller, pairingId)
                .doOnNext(access)
                .flatMap(pairing -> made.apply(pairing, now()))
                .flatMap(recorded -> store(caller, recorded));
    }

    /**
     * A step of whoever may take it.
     *
     * @param access refuses a caller who may not
     * @param step makes the next state, or refuses
     */
    public Mono<R> stepBy(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            String action,
            Consumer<R> access,
            BiFunction<R, Instant, Mono<R>> step) {
        return change(caller, id, expected, action, before -> {
            access.accept(before);
            return step.apply(before, now());
        });
    }

    /** A step of the supporter. */
    public Mono<R> bySupporter(
            Caller caller, UUID id, ExpectedVersion expected, String action, BiFunction<R, Instant, R> step) {
        return byParty(caller, id, expected, action, Entry::supporter, step);
    }

    /** A step of the recipient. */
    public Mono<R> byRecipient(
            Caller caller, UUID id, ExpectedVersion expected, String action, BiFunction<R, Instant, R> step) {
        return byParty(caller, id, expected, action, Entry::recipient, step);
    }

    /** A step of somebody who is neither; who may take it is for {@code step} to make sure. */
    public Mono<R> byOther(Caller caller, UUID id, ExpectedVersion expected, String action, Step<R> step) {
        return change(caller, id, expected, action, before -> step.of(before, now()));
    }

    private Mono<R> byParty(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            String action,
            Function<Entry, Party> party,
            BiFunction<R, Instant, R> step) {
        return change(caller, id, expected, action, before -> {
            PairingAccess.requireParty(caller, party.apply(before.entry()));
            return Mono.just(step.apply(before, now()));
        });
    }

    private Mono<R> change(Caller caller, UUID id, ExpectedVersion expected, String action, Function<R, Mono<R>> step) {
        return database.inTransaction(get(caller, id)
                .doOnNext(before -> expected.require(before.entry().version()))
                .flatMap(before -> step.apply(before).flatMap(after -> store(caller, action, before, after))));
    }

    private Mono<R> store(Caller caller, R recorded) {
        Entry entry = recorded.entry();
        Change change = Change.created(
                entity, entry.id(), entry.version(), entry.recipient().areaCode(), recorded);
        return journal.append(caller, change, repository.insertion(recorded)).thenReturn(recorded);
    }

    private Mono<R> store(Caller caller, String action, R before, R after) {
        Entry entry = after.entry();
        Change change = Change.of(
                action, entity, entry.id(), entry.version(), entry.recipient().areaCode(), before, after);
        return repository
                .update(after, caller.regions())
                .then(journal.append(caller, change))
                .thenReturn(after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
