package org.minkang.kit.persistence;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.r2dbc.connection.ConnectionFactoryUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The one way to PostgreSQL. Every answer is complete, and its connection back in the pool, before anything is made of it; a caller who
 * hangs up does not stop work that has begun, so no connection is left half-used.
 */
public final class Database {

    private final ConnectionFactory connections;

    /** @param connections the service's connection pool */
    public Database(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** The only row, or empty when there is none. */
    public <T> Mono<T> one(Sql sql, Function<Readable, T> row) {
        return list(sql, row).flatMap(Database::only);
    }

    /** All rows, collected; the statement must bound their number. */
    public <T> Mono<List<T>> list(Sql sql, Function<Readable, T> row) {
        return execute(
                sql, results -> results.flatMap(result -> result.map(row)).collectList());
    }

    /** Runs a statement that returns no rows; answers how many it touched. */
    public Mono<Long> update(Sql sql) {
        return execute(sql, results -> results.flatMap(Result::getRowsUpdated).reduce(0L, Long::sum));
    }

    /**
     * Writes the next version of one row, when nobody else did since.
     *
     * @param update finds the row by the version before, as {@link Assignments#supersede} does
     * @throws ProblemException (through the Mono) {@code STALE_VERSION} when it is not there
     */
    public Mono<Void> supersede(Sql update) {
        return update(update)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.STALE_VERSION)))
                .then();
    }

    /**
     * Copies rows in; belongs into a transaction.
     *
     * @param copy a {@code copy … from stdin} statement
     * @param rows whole rows in the statement's format
     * @return how many rows there were
     */
    public Mono<Long> copyIn(String copy, byte[] rows) {
        return Mono.deferContextual(context -> unhurried(Transaction.of(context)
                .run(connection -> postgres(connection).copyIn(copy).from(rows).build())
                .onErrorMap(R2dbcException.class, failure -> translated("copy", copy, failure))));
    }

    /** Runs {@code action} once the open transaction is committed, or at once when there is none. */
    public Mono<Void> afterCommit(Runnable action) {
        return Mono.deferContextual(context -> Mono.fromRunnable(() -> {
            if (Transaction.isOpenIn(context)) {
                Transaction.of(context).afterCommit(action);
            } else {
                action.run();
            }
        }));
    }

    /** Allows each further statement of the open transaction so much time, instead of what the service's settings say. */
    public Mono<Void> allowTime(Duration each) {
        return update(Sql.of("set local statement_timeout = " + each.toMillis()))
                .then();
    }

    /** Runs {@code work} in a transaction, joining the one that is already open; its statements take turns. */
    public <T> Mono<T> inTransaction(Mono<T> work) {
        return Mono.deferContextual(context -> Transaction.isOpenIn(context)
                ? unhurried(Transaction.of(context).joined(work))
                : unhurried(connected(connection -> inTransaction(work, connection))));
    }

    /**
     * Runs {@code work} in a transaction and on a connection of its own, whether one is open or not: for what must be over, and its locks
     * let go, before the open one is.
     */
    public <T> Mono<T> inOwnTransaction(Mono<T> work) {
        return unhurried(connected(connection -> inTransaction(work, connection)));
    }

    private static <T> Mono<T> inTransaction(Mono<T> work, Connection connection) {
        Transaction transaction = new Transaction(connection);
        return transaction
                .begin()
                .then(work.contextWrite(transaction::in))
                .onErrorResume(failure -> transaction.rollback().then(Mono.error(failure)))
                .singleOptional()
                .flatMap(result -> transaction.commit().then(Mono.justOrEmpty(result)))
                .onErrorMap(R2dbcException.class, failure -> translated("transaction", null, failure));
    }

    private <T> Mono<T> execute(Sql sql, Function<Flux<Result>, Mono<T>> read) {
        Function<Connection, Mono<T>> work =
                connection -> read.apply(Flux.from(prepare(connection, sql).execute()))
                        .onErrorMap(R2dbcException.class, failure -> translated("statement", sql.text(), failure));
        return Mono.deferContextual(context -> unhurried(
                Transaction.isOpenIn(context) ? Transaction.of(context).run(work) : connected(work)));
    }

    private <T> Mono<T> connected(Function<Connection, Mono<T>> work) {
        Mono<Connection> connection = Mono.<Connection>from(connections.create())
                .onErrorMap(
                        failure -> new DataAccessResourceFailureException("No connection to the database", failure));
        return Mono.usingWhen(connection, work, Connection::close);
    }

    private static Statement prepare(Connection connection, Sql sql) {
        Statement statement = connection.createStatement(sql.text());
        List<Object> values = sql.values();
        for (int index = 0; index < values.size(); index++) {
            statement.bind(index, values.get(index));
        }
        return statement;
    }

    /** The driver's own connection below that of the pool. */
    private static PostgresqlConnection postgres(Connection connection) {
        Object inner = connection;
        while (!(inner instanceof PostgresqlConnection) && inner instanceof Wrapped<?> wrapped) {
            inner = wrapped.unwrap();
        }
        return (PostgresqlConnection) inner;
    }

    private static DataAccessException translated(String what, @Nullable String sql, R2dbcException failure) {
        return ConnectionFactoryUtils.convertR2dbcException(what, sql, failure);
    }

    private static <T> Mono<T> only(List<T> rows) {
        return rows.size() > 1
                ? Mono.error(() -> new IncorrectResultSizeDataAccessException(1, rows.size()))
                : Mono.justOrEmpty(rows.isEmpty() ? null : rows.get(0));
    }

    /**
     * Lets work that has begun come to its end although its caller is gone: a cancelled sink does not cancel what fills it. The sink
     * hears of the end once: an end told after a value that nobody has asked for yet takes the value's place.
     */
    private static <T> Mono<T> unhurried(Mono<T> work) {
        return Mono.create(sink -> work.singleOptional()
                .subscribe(
                        result -> result.ifPresentOrElse(sink::success, sink::success),
                        sink::error,
                        null,
                        Context.of(sink.contextView())));
    }
}
