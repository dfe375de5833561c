package org.minkang.pairing.posting;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.Stamp;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where postings stand: every change is written with its journal entry in one transaction, and nobody is in two places at once. */
@Component
class PostingRegister {

    private static final String ENTITY = "posting";
    private static final String BUSY = "posting_person_busy";

    private final PostingRepository repository;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    PostingRegister(PostingRepository repository, Database database, Journal journal, Clock clock) {
        this.repository = repository;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** The posting, or 404 when there is none in the caller's regions. */
    Mono<Posting> get(Caller caller, UUID id) {
        return repository
                .find(id, caller.regions())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /**
     * Adds a new posting.
     *
     * @param drawn makes it, or refuses, in the transaction in which it is added
     */
    Mono<Posting> add(Caller caller, Mono<Posting> drawn) {
        return database.inTransaction(drawn.flatMap(posting -> add(caller, posting)))
                .onErrorMap(DataIntegrityViolationException.class, PostingRegister::busy);
    }

    /** A step of the supporter. */
    Mono<Posting> bySupporter(
            Caller caller, UUID id, ExpectedVersion expected, String action, BiFunction<Posting, Stamp, Posting> step) {
        return change(caller, id, expected, action, (before, stamp) -> Mono.just(step.apply(before, stamp)));
    }

    /** The same, of which something else is a part. */
    Mono<Posting> change(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            String action,
            BiFunction<Posting, Stamp, Mono<Posting>> step) {
        return database.inTransaction(get(caller, id)
                        .doOnNext(before -> expected.require(before.version()))
                        .doOnNext(before -> PairingAccess.requireParty(caller, before.supporter()))
                        .flatMap(before -> step.apply(before, stamp(caller))
                                .flatMap(after -> write(caller, action, before, after))))
                .onErrorMap(DataIntegrityViolationException.class, PostingRegister::busy);
    }

    /** That of a change that the caller makes now. */
    Stamp stamp(Caller caller) {
        return Stamp.of(caller.subject(), clock);
    }

    private Mono<Posting> add(Caller caller, Posting posting) {
        Change change =
                Change.created(ENTITY, posting.id(), 0, posting.recipient().areaCode(), posting);
        return repository.insert(posting).then(journal.append(caller, change)).thenReturn(posting);
    }

    private Mono<Posting> write(Caller caller, String action, Posting before, Posting after) {
        Change change = Change.of(
                action, ENTITY, after.id(), after.version(), after.recipient().areaCode(), before, after);
        return repository
                .update(after, caller.regions())
                .then(journal.append(caller, change))
                .thenReturn(after);
    }

    private static Throwable busy(DataIntegrityViolationException refused) {
        return String.valueOf(refused.getMessage()).contains(BUSY)
                ? new ProblemException(PostingProblem.ALREADY_ON_POST)
                : refused;
    }
}
