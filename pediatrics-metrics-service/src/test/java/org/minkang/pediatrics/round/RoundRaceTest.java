package org.minkang.pediatrics.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.pediatrics.LockWaits;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A return that is submitted while a round is opened; both wait where the test wants them to, held up by a lock. */
@ServiceTest(shared = "files")
class RoundRaceTest {

    private static final String HERE = "451022";
    private static final int YEAR = 2014;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase testDatabase;

    /** The round has made it owed and waits for its turn to count. */
    @Test
    void whatIsSubmittedWhileARoundMakesItOwedIsNotOwedForGood() throws Exception {
        ReturnSuite suite = new ReturnSuite(client, testDatabase);
        Api bureau = suite.as(Suite.province("450000"));
        Api.Answer draft = Suite.created(bureau.post(
                ReturnSuite.RETURNS, ReturnSuite.body(suite.institution("A100", HERE), YEAR, "{\"totalBeds\": 90}")));
        suite.institution("A100", HERE);

        Api.Answer opened;
        Api.Answer submitted;
        try (Connection other = DriverManager.getConnection(testDatabase.jdbcUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from region_state where area_code = '" + HERE + "' for update");
            CompletableFuture<Api.Answer> round = LockWaits.meanwhile(
                    () -> bureau.post(ReturnSuite.ROUNDS, ReturnSuite.roundBody(HERE, YEAR, "[\"A\"]")));
            LockWaits.await(database, 1);
            CompletableFuture<Api.Answer> submission = LockWaits.meanwhile(
                    () -> bureau.post(ReturnSuite.RETURNS + "/" + draft.id() + "/submission", "{}", draft));
            LockWaits.await(database, 2);
            other.rollback();
            opened = round.get();
            submitted = submission.get();
        }

        Suite.created(opened);
        Suite.ok(submitted);
        assertThat(count("select count(*) from obligation where status = 'FULFILLED' and entity_id = '" + draft.id()
                        + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from obligation where status = 'OPEN' and region_code = '" + HERE + "'"))
                .isEqualTo(1);
    }

    private long count(String sql) {
        Long count = database.one(Sql.of(sql), row -> row.get(0, Long.class)).block();
        return count == null ? 0 : count;
    }
}
