package org.minkang.kit.obligation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a service's resources are owed by, kept beside them: each method joins the transaction that is open, and every change goes into
 * the journal.
 */
public final class Obligations {

    static final String ENTITY = "obligation";

    private static final int ROWS_A_STATEMENT = 500;

    private final ObligationRepository repository;
    private final Database database;
    private final Journal journal;

    Obligations(ObligationRepository repository, Database database, Journal journal) {
        this.repository = repository;
        this.database = database;
        this.journal = journal;
    }

    /**
     * Opens obligations. One whose resource has one of the same kind already, in whatever status, is passed over, so that opening twice
     * does nothing the second time.
     *
     * @return those that are new
     */
    public Mono<List<Obligation>> open(Caller caller, List<Obligation> obligations) {
        return database.inTransaction(Flux.fromIterable(obligations)
                .buffer(ROWS_A_STATEMENT)
                .concatMap(some -> insert(caller, some))
                .collectList());
    }

    /**
     * The same for as many as a query finds, in one statement.
     *
     * @param rows selects programme_id, kind, title, owner_kind, owner_code, region_code (as of today), service, entity_type, entity_id,
     *     due_on and source_ref
     * @return how many are new
     */
    public Mono<Long> openAll(Caller caller, Sql rows) {
        return journal.appendAll(caller, "created", ENTITY, ObligationSql.opening(rows));
    }

    /**
     * The resource meets what it owed, in time or late. Nothing happens when no such obligation is open: it was met or waived before.
     *
     * @param day the day it was met
     * @return the obligation, or empty when none was open
     */
    public Mono<Obligation> fulfil(Caller caller, UUID entityId, String kind, LocalDate day) {
        return close(caller, entityId, kind, "fulfilled", open -> open.fulfil(day))
                .flatMap(closed -> Mono.justOrEmpty(closed.stream().findFirst()));
    }

    /**
     * The same for as many resources as a query finds, in one statement.
     *
     * @param entities selects their ids
     * @return how many were open
     */
    public Mono<Long> fulfilAll(Caller caller, Sql entities, String kind, LocalDate day) {
        return journal.appendAll(caller, "fulfilled", ENTITY, ObligationSql.fulfilling(entities, kind, day));
    }

    /**
     * What met the obligation no longer counts: it is owed again, and its owner reminded of it. Nothing happens when it was not fulfilled.
     *
     * @param dueOn the last day in time
     * @return the obligation, or empty when none was fulfilled
     */
    public Mono<Obligation> reopen(Caller caller, UUID entityId, String kind, LocalDate dueOn) {
        return database.inTransaction(repository
                .claim(ObligationStatus.FULFILLED, entityId, kind)
                .flatMap(fulfilled -> Mono.justOrEmpty(fulfilled.stream().findFirst()))
                .flatMap(before -> repository.reopen(before.reopen(dueOn)).flatMap(after -> journal.append(
                                caller, changed("reopened", before, after))
                        .thenReturn(after))));
    }

    /**
     * Nothing that is still open for the resource need be met any more, such as when it is withdrawn.
     *
     * @return those waived
     */
    public Mono<List<Obligation>> waiveAll(Caller caller, UUID entityId, String reason) {
        return close(caller, entityId, null, "waived", open -> open.waive(reason));
    }

    /** What one resource was and is owed by that the caller may see, soonest first. */
    public Mono<List<Obligation>> of(Caller caller, UUID entityId) {
        return repository.ofEntity(entityId, ObligationSight.of(caller));
    }

    private Flux<Obligation> insert(Caller caller, List<Obligation> obligations) {
        return repository
                .insert(obligations.stream().map(Obligation::inCurrentRegion).toList())
                .flatMapIterable(ids -> chosen(obligations, new HashSet<>(ids)))
                .concatMap(opened -> journal.append(caller, created(opened)).thenReturn(opened));
    }

    private Mono<List<Obligation>> close(
            Caller caller, UUID entityId, @Nullable String kind, String action, UnaryOperator<Obligation> step) {
        return database.inTransaction(repository
                .claim(ObligationStatus.OPEN, entityId, kind)
                .flatMapIterable(open -> open)
                .concatMap(before -> close(caller, before, action, step))
                .collectList());
    }

    /** Takes the step, stores it and journals it; call it inside a transaction. */
    Mono<Obligation> close(Caller caller, Obligation before, String action, UnaryOperator<Obligation> step) {
        return repository.close(step.apply(before)).flatMap(after -> journal.append(
                        caller, changed(action, before, after))
                .thenReturn(after));
    }

    private static List<Obligation> chosen(List<Obligation> obligations, Set<UUID> ids) {
        return obligations.stream()
                .filter(obligation -> ids.contains(obligation.id()))
                .map(Obligation::inCurrentRegion)
                .toList();
    }

    private static Change created(Obligation opened) {
        return Change.created(ENTITY, opened.id(), opened.version(), opened.region(), opened);
    }

    private static Change changed(String action, Obligation before, Obligation after) {
        return Change.of(action, ENTITY, after.id(), after.version(), after.region(), before, after);
    }
}
