package org.minkang.kit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.transaction.UnexpectedRollbackException;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class DatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KitDatabase own = KitDatabase.create();
    private final Database database = own.database();

    @BeforeEach
    void makeTable() {
        own.run("create table thing (name text primary key)");
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void keepsEverythingOfATransactionThatSucceeds() {
        database.inTransaction(insert("a").then(insert("b"))).block(PATIENCE);

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void keepsNothingOfATransactionWhoseLaterStatementFails() {
        assertThatThrownBy(() ->
                        database.inTransaction(insert("a").then(insert("a"))).block(PATIENCE))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void keepsNothingOfATransactionWhoseFirstStatementFails() {
        insert("a").block(PATIENCE);

        assertThatThrownBy(() -> database.inTransaction(
                                insert("a").onErrorComplete().then(insert("b")))
                        .block(PATIENCE))
                .isInstanceOf(RuntimeException.class);
        assertThat(names()).containsExactly("a");
    }

    @Test
    void makesAllChangesOfOneStatement() {
        database.update(Sql.of("insert into thing values ($1)", "a")
                        .then("insert into thing values (")
                        .value("b")
                        .append(")")
                        .then("insert into thing values (")
                        .value("c")
                        .append(")"))
                .block(PATIENCE);

        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void makesNoneOfTheChangesOfAStatementWhenOneFails() {
        insert("b").block(PATIENCE);

        assertThatThrownBy(() -> database.update(Sql.of("insert into thing values ($1)", "a")
                                .then("insert into thing values (")
                                .value("b")
                                .append(")"))
                        .block(PATIENCE))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(names()).containsExactly("b");
    }

    @Test
    void keepsNothingWhenTheWorkFailsBeforeItsFirstStatement() {
        assertThatThrownBy(() -> database.inTransaction(Mono.error(new IllegalStateException("no")))
                        .block(PATIENCE))
                .isInstanceOf(IllegalStateException.class);

        insert("a").block(PATIENCE);
        assertThat(names()).containsExactly("a");
    }

    @Test
    void namesWhatIsFoundOutOnlyAtTheCommit() {
        own.run("alter table thing add other text references thing deferrable initially deferred");

        assertThatThrownBy(() -> database.inTransaction(
                                database.update(Sql.of("insert into thing values ('a', 'missing')")))
                        .block(PATIENCE))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void joinsTheTransactionThatIsOpen() {
        Mono<Long> inner = database.inTransaction(insert("a"));

        assertThatThrownBy(() -> database.inTransaction(inner.then(Mono.error(new IllegalStateException("no"))))
                        .block(PATIENCE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void isOverBeforeTheOpenTransactionWhenItIsOfItsOwn() {
        Mono<Long> own = database.inOwnTransaction(insert("a"));

        assertThatThrownBy(() -> database.inTransaction(
                                insert("b").then(own).then(Mono.error(new IllegalStateException("no"))))
                        .block(PATIENCE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).containsExactly("a");
    }

    @Test
    void keepsNothingWhenAPartThatJoinedHasFailedAndTheFailureIsSwallowed() {
        Mono<Long> refused = database.inTransaction(Mono.error(new IllegalStateException("no")));

        assertThatThrownBy(() -> database.inTransaction(
                                insert("a").then(refused.onErrorComplete()).then(insert("b")))
                        .block(PATIENCE))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void readsItsOwnWritesBeforeOthersDo() {
        List<String> inside = database.inTransaction(
                        insert("a").then(database.list(Sql.of("select name from thing"), DatabaseTest::name)))
                .block(PATIENCE);

        assertThat(inside).containsExactly("a");
    }

    @Test
    void refusesToTakeOneOfSeveralRowsForTheOnlyOne() {
        insert("a").then(insert("b")).block(PATIENCE);

        assertThatThrownBy(() -> database.one(Sql.of("select name from thing"), DatabaseTest::name)
                        .block(PATIENCE))
                .isInstanceOf(IncorrectResultSizeDataAccessException.class);
        assertThat(database.one(Sql.of("select name from thing where false"), DatabaseTest::name)
                        .blockOptional(PATIENCE))
                .isEmpty();
    }

    @Test
    void finishesAndReturnsEveryConnectionAlthoughCallersHangUp() {
        Flux.range(0, 400)
                .flatMap(
                        number -> database.inTransaction(insert("n" + number).then(insert("m" + number)))
                                .timeout(Duration.ofMillis(number % 5))
                                .onErrorComplete(),
                        64)
                .then()
                .block(PATIENCE);

        Flux.range(0, 32)
                .flatMap(number -> database.one(Sql.of("select 'x' from pg_sleep(0.05)"), DatabaseTest::name))
                .then()
                .block(PATIENCE);
        own.awaitIdle(PATIENCE);
        assertThat(names().stream().filter(name -> name.startsWith("n")))
                .as("each transaction is there whole or not at all")
                .hasSameSizeAs(
                        names().stream().filter(name -> name.startsWith("m")).toList());
    }

    @Test
    void keepsAnAnswerForACallerWhoAsksLate() {
        BaseSubscriber<Long> late = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                // asks when the answer is there
            }
        };
        List<Long> answers = new CopyOnWriteArrayList<>();
        insert("a").doOnNext(answers::add).subscribe(late);
        await().atMost(PATIENCE).until(() -> names().contains("a"));
        own.awaitIdle(PATIENCE);

        late.request(1);

        await().atMost(PATIENCE).until(late::isDisposed);
        assertThat(answers).containsExactly(1L);
    }

    @Test
    void losesNoRowToAReaderOnOtherThreads() {
        own.run("insert into thing select 'n' || number from generate_series(1, 64) number");
        Flux<String> one = Flux.range(1, 64)
                .concatMap(
                        number -> database.one(
                                Sql.of("select name from thing where name = $1", "n" + number), DatabaseTest::name),
                        1)
                .publishOn(Schedulers.boundedElastic(), 1)
                .doOnNext(name -> Thread.onSpinWait());

        List<Long> read =
                Flux.range(0, 10).concatMap(round -> one.count()).collectList().block(PATIENCE);

        assertThat(read).containsOnly(64L);
    }

    private Mono<Long> insert(String name) {
        return database.update(Sql.of("insert into thing values ($1)", name));
    }

    private List<String> names() {
        return Objects.requireNonNull(database.list(Sql.of("select name from thing order by name"), DatabaseTest::name)
                .block(PATIENCE));
    }

    private static String name(Readable row) {
        return Columns.text(row, 0);
    }
}
