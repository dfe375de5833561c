package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.ProblemTranslator;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

@ServiceTest
@TestPropertySource(properties = "minkang.database.statement-timeout=1s")
class DatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private ConnectionPool pool;

    @Autowired
    private TestDatabase postgres;

    @Autowired
    private Flyway flyway;

    @Autowired
    private ProblemTranslator translator;

    @Test
    void takesOnWhatTheKitAddsToADatabaseThatHasTheServicesOwnTablesAlready() {
        postgres.execute("alter table job drop column warnings, drop column warning_count");
        postgres.execute("delete from flyway_schema_history where version = '0.9'");

        flyway.migrate();

        assertThat(count("select count(*) from information_schema.columns where table_name = 'job'"
                        + " and column_name in ('warnings', 'warning_count')"))
                .isEqualTo(2);
    }

    @Test
    void callersWhoGiveUpMidStatementLeaveThePoolWhole() {
        List<Disposable> hasty = IntStream.range(0, 40)
                .mapToObj(caller -> sleep("0.2").subscribe(done -> {}, late -> {}))
                .toList();
        hasty.forEach(Disposable::dispose);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pool.getMetrics().orElseThrow().acquiredSize())
                        .isZero());
        assertThat(sleep("0").block()).isEqualTo(1);
    }

    @Test
    void finishesATransactionWhoseCallerGaveUp() {
        Mono<Long> work = database.inTransaction(
                sleep("0.3").then(database.update(Sql.of("create table finished (at timestamptz default now())"))));

        work.subscribe().dispose();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count("select count(*) from pg_tables where tablename = 'finished'"))
                        .isOne());
    }

    @Test
    void endsAStatementThatTakesTooLongAsUnavailable() {
        assertThatThrownBy(() -> sleep("5").block())
                .satisfies(failure ->
                        assertThat(translator.translate(failure).type()).isEqualTo(CommonProblem.UNAVAILABLE));
    }

    @Test
    void rollsBackEverythingWhenAStepFails() {
        Mono<Long> work = database.inTransaction(database.update(Sql.of("create table half (id int)"))
                .then(Mono.error(() -> new ProblemException(CommonProblem.NOT_FOUND))));

        assertThatThrownBy(work::block).isInstanceOf(ProblemException.class);

        assertThat(count("select count(*) from pg_tables where tablename = 'half'"))
                .isZero();
    }

    @Test
    void namesATakenUniqueValue() {
        String body = Clinics.body("330106");
        Http.send(client, "POST", Clinics.PATH, Clinics.CITY, Map.of(), body);

        Http taken = Http.send(client, "POST", Clinics.PATH, Clinics.CITY, Map.of(), body);

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void answersAgainAfterTheDatabaseEndedEverySession() {
        assertThat(Http.get(client, Clinics.PATH, Clinics.CITY).status()).isEqualTo(200);

        postgres.dropConnections();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        Http.get(client, Clinics.PATH, Clinics.CITY).status())
                .isEqualTo(200));
    }

    @Test
    void losesNoUpdateWhenTwoEditorsRace() {
        String clinic = Clinics.PATH + "/" + Clinics.open(client, "330106");

        List<Integer> statuses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(editor -> Http.send(
                                client,
                                "PATCH",
                                clinic,
                                Clinics.CITY,
                                Map.of("If-Match", "\"1\""),
                                "{\"beds\": " + editor + "}")
                        .status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).allMatch(status -> status == 200 || status == 412);
    }

    private Mono<Integer> sleep(String seconds) {
        return database.one(
                Sql.of("select 1 from (select pg_sleep(" + seconds + ")) slept"),
                row -> Objects.requireNonNull(row.get(0, Integer.class)));
    }

    private Long count(String sql) {
        return Objects.requireNonNull(database.one(Sql.of(sql), row -> Objects.requireNonNull(row.get(0, Long.class)))
                .block());
    }
}
