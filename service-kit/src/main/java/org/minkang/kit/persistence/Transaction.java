package org.minkang.kit.persistence;

import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.transaction.UnexpectedRollbackException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * One open transaction on its connection, known to all work inside it through the subscriber context. Its statements take turns,
 * however the work is put together: a connection runs one at a time, and commit or rollback comes after all that was begun.
 */
final class Transaction {

    private final Connection connection;
    private final AtomicReference<Mono<Void>> last = new AtomicReference<>(Mono.empty());
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();
    private volatile boolean failed;

    /** @param connection on which nothing has begun */
    Transaction(Connection connection) {
        this.connection = connection;
    }

    Mono<Void> begin() {
        return inTurn(Mono.from(connection.beginTransaction()));
    }

    /** Whether work with this context is inside a transaction. */
    static boolean isOpenIn(ContextView context) {
        return context.hasKey(Transaction.class);
    }

    static Transaction of(ContextView context) {
        return context.get(Transaction.class);
    }

    Context in(Context context) {
        return context.put(Transaction.class, this);
    }

    /** Runs {@code statement} on the transaction's connection, in turn. */
    <T> Mono<T> run(Function<Connection, Mono<T>> statement) {
        return inTurn(Mono.defer(() -> statement.apply(connection)));
    }

    /** Runs {@code statement} when all that were asked for before it have come to their end. */
    private <T> Mono<T> inTurn(Mono<T> statement) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> over = Sinks.empty();
            Mono<Void> before = last.getAndSet(over.asMono());
            return before.then(statement).doFinally(end -> over.tryEmitEmpty());
        });
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Work that joined the transaction fails: nothing of it may be kept, whoever catches the failure. */
    <T> Mono<T> joined(Mono<T> work) {
        return work.doOnError(failure -> failed = true);
    }

    Mono<Void> commit() {
        return failed
                ? rollback()
                        .then(Mono.error(() -> new UnexpectedRollbackException(
                                "A part of the transaction has failed; nothing of it is kept")))
                : inTurn(Mono.from(connection.commitTransaction()))
                        .doOnSuccess(committed -> afterCommit.forEach(Runnable::run));
    }

    /** A connection too broken to roll back has nothing to undo: the server rolls back when it ends. */
    Mono<Void> rollback() {
        return inTurn(Mono.from(connection.rollbackTransaction())).onErrorComplete();
    }
}
