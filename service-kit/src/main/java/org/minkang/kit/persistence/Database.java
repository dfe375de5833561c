package org.minkang.kit.persistence;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The one way to PostgreSQL. Every answer is complete, and its connection back in the pool, before anything is made of it; a caller who
 * hangs up does not stop work that has begun, so no connection is left half-used.
 */
public final class Database {

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    /**
     * @param client bound to the service's connection pool
     * @param transactions of the same pool
     */
    public Database(DatabaseClient client, TransactionalOperator transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /** The only row, or empty when there is none. */
    public <T> Mono<T> one(Sql sql, Function<Readable, T> row) {
        return unhurried(prepare(sql).map(row).one());
    }

    /** All rows, collected; the statement must bound their number. */
    public <T> Mono<List<T>> list(Sql sql, Function<Readable, T> row) {
        return unhurried(prepare(sql).map(row).all().collectList());
    }

    /** Runs a statement that returns no rows; answers how many it touched. */
    public Mono<Long> update(Sql sql) {
        return unhurried(prepare(sql).fetch().rowsUpdated());
    }

    /** Runs {@code work} in a transaction, joining the one that is already open. */
    public <T> Mono<T> inTransaction(Mono<T> work) {
        return unhurried(transactions.transactional(work));
    }

    private DatabaseClient.GenericExecuteSpec prepare(Sql sql) {
        DatabaseClient.GenericExecuteSpec statement = client.sql(sql::text);
        List<Object> values = sql.values();
        for (int index = 0; index < values.size(); index++) {
            statement = statement.bind(index, values.get(index));
        }
        return statement;
    }

    /** Lets work that has begun come to its end although its caller is gone. */
    private static <T> Mono<T> unhurried(Mono<T> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }
}
