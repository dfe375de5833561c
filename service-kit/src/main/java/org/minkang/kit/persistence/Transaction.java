package org.minkang.kit.persistence;

import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.UnexpectedRollbackException;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** One open transaction on its connection, known to all work inside it through the subscriber context. */
final class Transaction {

    private final Connection connection;
    private final CompletableFuture<Void> begun;
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();
    private volatile boolean failed;

    private Transaction(Connection connection, CompletableFuture<Void> begun) {
        this.connection = connection;
        this.begun = begun;
    }

    /** Sends BEGIN. Its answer is waited for: the driver can lose answers of statements that overlap on one connection. */
    static Transaction begin(Connection connection) {
        return new Transaction(
                connection, Mono.from(connection.beginTransaction()).toFuture());
    }

    Mono<Void> begun() {
        return Mono.fromFuture(begun);
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

    Connection connection() {
        return connection;
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
                : Mono.fromFuture(begun)
                        .then(Mono.from(connection.commitTransaction()))
                        .doOnSuccess(committed -> afterCommit.forEach(Runnable::run));
    }

    /** A connection too broken to roll back has nothing to undo: the server rolls back when it ends. */
    Mono<Void> rollback() {
        return Mono.fromFuture(begun)
                .then(Mono.from(connection.rollbackTransaction()))
                .onErrorComplete();
    }
}
