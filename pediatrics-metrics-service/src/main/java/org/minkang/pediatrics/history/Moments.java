package org.minkang.pediatrics.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives out the moments, to the microsecond, as of which things are recorded. What was known at a moment is to stay the same once it was
 * published: writers let each other be, and whoever publishes waits for all whose moment has passed, until they commit.
 */
@Component
public class Moments {

    private static final String LOCK = "(hashtext('recorded'), 0)::text";

    /** Writers who come later wait as long as this for who waits for an import. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;

    Moments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records something in a transaction, as of the moment that {@code work} is given.
     *
     * @param work joins the transaction; before it nothing in there may have locked anything that other writers wait for
     */
    public <T> Mono<T> record(Function<Instant, Mono<T>> work) {
        return database.inTransaction(begin().then(Mono.fromSupplier(this::now)).flatMap(work));
    }

    /** Has to come before an open transaction takes its moment by itself. */
    public Mono<Void> begin() {
        return run("select pg_advisory_xact_lock_shared" + LOCK);
    }

    /**
     * A moment before which nobody records anything any more: an open transaction reads in later statements what was known then. It fails as
     * an unavailable database does while somebody has been writing for long, as imports do. The lock is let go before the caller goes on,
     * and with the connection if the caller goes away.
     */
    public Mono<Instant> past() {
        return database.inOwnTransaction(database.update(Sql.of("set local lock_timeout = " + PATIENCE.toMillis()))
                .then(run("select pg_advisory_xact_lock" + LOCK))
                .then(Mono.fromSupplier(this::now)));
    }

    private Mono<Void> run(String statement) {
        return database.list(Sql.of(statement), row -> "").then();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
