package org.minkang.pediatrics;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;

/** What a race's test needs: calls at the same time, and how far each side has come, by statements of the service that are held up. */
public final class LockWaits {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Executor OWN_THREADS = call -> new Thread(call).start();

    private LockWaits() {}

    /** Makes a call meanwhile. The common pool might have but one thread, and calls that wait for each other would never meet there. */
    public static <T> CompletableFuture<T> meanwhile(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, OWN_THREADS);
    }

    /** Until so many of them wait for locks of others. */
    public static void await(Database database, int statements) {
        await(database, "%", statements);
    }

    /** Until so many wait that are like this. */
    public static void await(Database database, String like, int statements) {
        Sql waiting = Sql.of(
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like $1",
                like);
        Awaitility.await().atMost(BOUND).until(() -> Long.valueOf(statements)
                .equals(database.one(waiting, row -> row.get(0, Long.class)).block()));
    }
}
