package org.minkang.pediatrics.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.LockWaits;
import org.minkang.pediatrics.Suite;
import org.minkang.pediatrics.TableFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Publishing while others write; they wait where the test wants them to, held up by a lock. */
@ServiceTest(shared = "files")
class ReleaseRaceTest {

    private static final String HERE = "451024";
    private static final String RELEASES = "/pediatrics/v1/releases";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase testDatabase;

    private Suite suite;
    private Api county;

    @BeforeEach
    void given() {
        suite = new Suite(client, testDatabase);
        county = suite.as(Suite.province("450000"));
    }

    /** The writer has taken its moment and has yet to write. */
    @Test
    void aReleaseHasWhatIsRecordedAsOfAnEarlierMoment() throws Exception {
        Api.Answer population = counted(2018);

        Api.Answer revised;
        Api.Answer published;
        try (Connection other = holding("select from population where id = '" + population.id() + "' for update")) {
            CompletableFuture<Api.Answer> writer = LockWaits.meanwhile(
                    () -> county.put("/pediatrics/v1/populations/" + population.id(), """
                        {"children": 1200, "residents": 6000, "source": "修订", "settled": true}
                        """, population));
            LockWaits.await(database, 1);
            CompletableFuture<Api.Answer> publisher = LockWaits.meanwhile(() -> publish(2018));
            LockWaits.await(database, 2);
            other.rollback();
            revised = writer.get();
            published = publisher.get();
        }

        Suite.ok(revised);
        Suite.created(published);
        assertThat(children(published)).containsExactly(1_200);
        assertThat(Suite.ok(county.get("/pediatrics/v1/scorecards/%s?year=2018&asOf=%s"
                                .formatted(HERE, published.<String>at("$.asOf"))))
                        .<List<Integer>>at("$.indicators[?(@.indicator == 'BEDS_PER_1000')].denominator"))
                .containsExactly(1_200);
    }

    /** An import takes a minute, and nobody else is to wait that long for who publishes. */
    @Test
    void publishingGivesUpSoonWhileAnImportIsWritten() throws Exception {
        TableFiles files = new TableFiles(client, Suite.county(HERE), "/pediatrics/v1/populations");
        counted(2019);
        Api.Answer accepted;
        try (Connection other = holding("select from region_state where area_code = '" + HERE + "' for update")) {
            accepted = files.send("", TableFiles.NDJSON, """
                    {"regionCode": "%s", "year": 2019, "children": 1300, "residents": 6000, "source": "修订"}
                    """.formatted(HERE).getBytes(UTF_8));
            LockWaits.await(database, 1);

            Api.Answer refused = publish(2019);

            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.<String>at("$.code")).isEqualTo("UNAVAILABLE");
            other.rollback();
        }
        assertThat(files.finished(accepted).<String>at("$.status")).isEqualTo("SUCCEEDED");
        assertThat(children(Suite.created(publish(2019)))).containsExactly(1_300);
    }

    /** Children, and beds to hold against them. */
    private Api.Answer counted(int year) {
        suite.returned(HERE, year, "A100", "APPROVED", "pediatric_beds", "5");
        suite.listed(HERE, year);
        return suite.population(HERE, year, 1_000, 6_000);
    }

    /** A transaction of somebody else. */
    private Connection holding(String lock) throws SQLException {
        Connection other = DriverManager.getConnection(testDatabase.jdbcUrl());
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute(lock);
        }
        return other;
    }

    private Api.Answer publish(int year) {
        return county.post(RELEASES, """
                {"regionCode": "%s", "year": %d, "name": "竞态 %d"}
                """.formatted(HERE, year, year));
    }

    private List<Integer> children(Api.Answer release) {
        return Suite.ok(county.get(RELEASES + "/" + release.id() + "/scorecards/" + HERE))
                .at("$.indicators[?(@.line.indicator == 'BEDS_PER_1000')].line.denominator");
    }
}
