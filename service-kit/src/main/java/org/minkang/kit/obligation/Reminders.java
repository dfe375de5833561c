package org.minkang.kit.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds the owners of open obligations by an event {@code obligation.reminder} for each step, once among all replicas: the day of the
 * next one is stored, and a row is reminded by whoever locks it. Steps that nobody was there to give are passed over for the latest.
 */
final class Reminders {

    private static final Caller CALLER = Caller.system("reminders");
    private static final int ROWS_A_PASS = 100;

    private final ObligationRepository repository;
    private final Database database;
    private final Journal journal;

    Reminders(ObligationRepository repository, Database database, Journal journal) {
        this.repository = repository;
        this.database = database;
        this.journal = journal;
    }

    /** Gives some of the reminders due by {@code now}; answers whether there may be more. */
    Mono<Boolean> pass(Instant now) {
        LocalDate today = ChinaTime.dateOf(now);
        return database.inTransaction(
                repository.claimReminders(today, ROWS_A_PASS).flatMap(due -> remindAll(due, today)
                        .thenReturn(due.size() == ROWS_A_PASS)));
    }

    private Mono<Void> remindAll(List<Obligation> due, LocalDate today) {
        return Flux.fromIterable(due)
                .concatMap(obligation -> remind(obligation, today))
                .then();
    }

    private Mono<Void> remind(Obligation before, LocalDate today) {
        LocalDate next = before.reminder(today)
                .flatMap(ReminderStep::next)
                .map(step -> step.on(before.dueOn()))
                .orElse(null);
        return repository
                .reminded(before, next)
                .flatMap(after -> journal.append(CALLER, reminder(before, after, today)));
    }

    private static Change reminder(Obligation before, Obligation after, LocalDate today) {
        return Change.of(
                "reminder",
                Obligations.ENTITY,
                after.id(),
                after.version(),
                after.region(),
                before,
                ObligationResponse.of(after, today));
    }
}
