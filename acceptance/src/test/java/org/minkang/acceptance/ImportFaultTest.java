package org.minkang.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minkang.acceptance.Door.Answer;
import org.minkang.local.SuiteRunner;

/**
 * The service of returns killed in the middle of an import, which the tests hold there: a file is there as a whole or not at all, and its
 * job says which.
 */
@ExtendWith(RunningSuite.class)
class ImportFaultTest {

    private static final String SERVICE = "pediatrics-metrics-service";
    private static final String CLIENT = "province-admin";
    private static final String IMPORTS = "/pediatrics/v1/returns/imports";
    private static final String WAITING = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and wait_event_type = 'Lock'";
    private static final String CSV = "text/csv; charset=utf-8";
    /** Longer than the minute after which an import that nobody goes on with is begun again. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Test
    void aFileWhoseEndTheServiceDidNotLiveToSeeIsNotThereAndIsTakenInWhenItComesAgain(SuiteRunner suite, Door door)
            throws Exception {
        String sheet = SampleSheet.sheet(2002, 2003);
        String key = "import-fault-upload";
        Reported reported = new Reported(door, CLIENT);
        WithheldFile file = new WithheldFile(sheet.getBytes(UTF_8));
        CompletableFuture<Integer> upload = CompletableFuture.supplyAsync(() -> upload(door, file, key));
        assertThat(file.isSentButForItsEnd(PATIENCE.toSeconds())).isTrue();

        suite.kill(SERVICE);
        suite.restart(SERVICE);
        file.breakOff();

        assertThat(upload.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotEqualTo(202);
        assertThat(reported.submitted(2002)).isZero();
        awaitWhole(reported, imported(door, sheet, key), 2002, 2003);
    }

    /** It has written everything and waits for the lock that totals are counted under; the process dies before the lock is free. */
    @Test
    void anImportKilledBeforeItsCommitIsNotThereAndIsDoneAnew(SuiteRunner suite, Door door) throws Exception {
        Reported reported = new Reported(door, CLIENT);
        String job;
        try (Connection other = connect(suite);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from region_state for update");
            job = imported(door, SampleSheet.sheet(2004, 2005), "import-fault-commit");
            awaitWaiting(suite);
            assertThat(reported.jobStatus(job)).isEqualTo("RUNNING");

            suite.kill(SERVICE);
            other.rollback();
            assertThat(number(statement, "select count(*) from resource_return where year = 2004"))
                    .isZero();
        }
        suite.restart(SERVICE);

        awaitWhole(reported, job, 2004, 2005);
    }

    /** What the upload is answered with; 0 when it was cut off. */
    private static int upload(Door door, WithheldFile file, String key) {
        try {
            HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofInputStream(() -> file);
            return door.exchange(CLIENT, "POST", IMPORTS, body, Map.of("Content-Type", CSV, "Idempotency-Key", key))
                    .status();
        } catch (IOException cutOff) {
            return 0;
        }
    }

    private static String imported(Door door, String sheet, String key) throws InterruptedException {
        Answer accepted = Insistence.change(door, CLIENT, IMPORTS, sheet, key, Map.of("Content-Type", CSV), 202);
        return accepted.text("/id");
    }

    /** All or nothing as long as the job goes on, then all of it. */
    private static void awaitWhole(Reported reported, String job, int first, int last) throws InterruptedException {
        int hospitals = SampleSheet.hospitals().size();
        Instant end = Instant.now().plus(PATIENCE);
        String status = reported.jobStatus(job);
        while (!status.equals("SUCCEEDED")) {
            assertThat(status).isIn("QUEUED", "RUNNING");
            assertThat(Instant.now()).as("time that the import takes").isBefore(end);
            assertThat(reported.submitted(last)).isIn(0, hospitals);
            Thread.sleep(PAUSE.toMillis());
            status = reported.jobStatus(job);
        }
        for (int year = first; year <= last; year++) {
            assertThat(reported.submitted(year)).isEqualTo(hospitals);
            assertThat(reported.beds(year)).isEqualTo((long) hospitals * SampleSheet.BEDS);
        }
    }

    /** Until a statement of the service waits for a lock of another. */
    private static void awaitWaiting(SuiteRunner suite) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        try (Connection connection = connect(suite);
                Statement statement = connection.createStatement()) {
            while (number(statement, WAITING) == 0) {
                assertThat(Instant.now()).as("time until the import waits").isBefore(end);
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private static int number(Statement statement, String select) throws SQLException {
        try (ResultSet found = statement.executeQuery(select)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Connection connect(SuiteRunner suite) throws SQLException {
        return DriverManager.getConnection(
                suite.jdbcUrl("pediatrics"), "pediatrics", suite.databasePassword("pediatrics"));
    }
}
