package org.minkang.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TransactionTest {

    private final Transaction transaction = new Transaction(mock(Connection.class));
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void statementsAskedForAtOnceTakeTurns() {
        Mono.when(statement("a"), statement("b"), statement("c")).block();

        assertThat(happened).containsExactly("a begins", "a ends", "b begins", "b ends", "c begins", "c ends");
    }

    @Test
    void aStatementThatFailsDoesNotHoldUpTheNext() {
        Mono<String> refused = transaction.run(connection -> Mono.error(new IllegalStateException("no")));

        Mono.when(refused.onErrorComplete(), statement("b")).block();

        assertThat(happened).containsExactly("b begins", "b ends");
    }

    private Mono<Long> statement(String name) {
        return transaction.run(connection -> Mono.delay(Duration.ofMillis(5))
                .doOnSubscribe(begun -> happened.add(name + " begins"))
                .doOnTerminate(() -> happened.add(name + " ends")));
    }
}
