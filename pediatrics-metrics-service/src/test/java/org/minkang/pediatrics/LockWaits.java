package org.minkang.pediatrics;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;

/** Statements of the service that are held up, so that a race's test knows how far each side has come. */
public final class LockWaits {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private LockWaits() {}

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
