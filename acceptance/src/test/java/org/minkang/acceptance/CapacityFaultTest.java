package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minkang.acceptance.Door.Answer;
import org.minkang.local.SuiteRunner;
import tools.jackson.databind.JsonNode;

/**
 * The service of returns killed while a file is imported and while clerks submit returns one by one: a file is there as a whole or not at
 * all, and its job says which; what was acknowledged is there once; totals are the sums of the returns.
 */
@ExtendWith(RunningSuite.class)
class CapacityFaultTest {

    private static final String SERVICE = "pediatrics-metrics-service";
    private static final String CLIENT = "province-admin";
    private static final int FIRST_YEAR = 2002;
    private static final int LAST_YEAR = 2009;
    private static final int YEAR_OF_CLERKS = 2011;
    private static final int BEFORE_THE_FAULT = 10;
    private static final int AFTER_THE_FAULT = 10;
    /** Longer than the minute after which an import that nobody goes on with is begun again. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration PAUSE = Duration.ofMillis(20);

    @Test
    void anImportCutShortIsThereAsAWholeOrNotAtAllAndItsJobSaysWhich(SuiteRunner suite, Door door) throws Exception {
        String job = importing(door);
        awaitStatus(door, job, List.of("RUNNING", "SUCCEEDED"));

        suite.kill(SERVICE);
        suite.restart(SERVICE);

        Instant end = Instant.now().plus(PATIENCE);
        String status;
        do {
            assertThat(Instant.now()).as("time that the import takes").isBefore(end);
            status = status(door, job);
            boolean isDone = status.equals("SUCCEEDED");
            assertThat(beds(door, FIRST_YEAR)).isIn(isDone ? List.of(whole()) : List.of(0L, whole()));
            Thread.sleep(PAUSE.toMillis() * 10);
        } while (!List.of("SUCCEEDED", "FAILED").contains(status));
        assertThat(status).isEqualTo("SUCCEEDED");
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            assertThat(beds(door, year)).isEqualTo(whole());
            assertThat(submitted(door, year)).isEqualTo(SampleSheet.hospitals().size());
        }
    }

    @Test
    void aKilledServiceLosesNoReturnItAcknowledgedAndItsTotalsAgreeWithTheReturns(SuiteRunner suite, Door door)
            throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch before = new CountDownLatch(BEFORE_THE_FAULT);
        CountDownLatch after = new CountDownLatch(BEFORE_THE_FAULT + AFTER_THE_FAULT);
        AtomicBoolean go = new AtomicBoolean(true);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> clerk = thread.submit(() -> {
            for (String code : SampleSheet.hospitals()) {
                if (!go.get()) {
                    break;
                }
                submit(door, code);
                acknowledged.add(code);
                before.countDown();
                after.countDown();
            }
            return null;
        });
        try {
            assertThat(before.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("returns before the fault")
                    .isTrue();
            suite.kill(SERVICE);
            suite.restart(SERVICE);
            assertThat(after.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("returns after the fault")
                    .isTrue();
        } finally {
            go.set(false);
            thread.shutdown();
        }
        clerk.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        for (String code : acknowledged) {
            JsonNode found = items(door, "year=" + YEAR_OF_CLERKS + "&institution=" + code);
            assertThat(found).hasSize(1);
            assertThat(found.at("/0/status").asString()).isEqualTo("SUBMITTED");
        }
        assertThat(submitted(door, YEAR_OF_CLERKS)).isEqualTo(acknowledged.size());
        assertThat(beds(door, YEAR_OF_CLERKS)).isEqualTo((long) acknowledged.size() * SampleSheet.BEDS);
    }

    private static String importing(Door door) throws InterruptedException {
        return Insistence.change(
                        door,
                        CLIENT,
                        "/pediatrics/v1/returns/imports",
                        SampleSheet.sheet(FIRST_YEAR, LAST_YEAR),
                        "capacity-fault-import",
                        Map.of("Content-Type", "text/csv; charset=utf-8"),
                        202)
                .text("/id");
    }

    private static void submit(Door door, String code) throws InterruptedException {
        Answer begun = Insistence.change(
                door,
                CLIENT,
                "/pediatrics/v1/returns",
                SampleSheet.body(code, YEAR_OF_CLERKS),
                "begin-" + code,
                Map.of(),
                201);
        Insistence.change(
                door,
                CLIENT,
                "/pediatrics/v1/returns/" + begun.text("/id") + "/submission",
                "",
                "submit-" + code,
                Map.of("If-Match", begun.etag()),
                200);
    }

    private static void awaitStatus(Door door, String job, List<String> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.contains(status(door, job))) {
            assertThat(Instant.now()).as("time until the import is %s", wanted).isBefore(end);
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private static String status(Door door, String job) throws InterruptedException {
        return Insistence.get(door, CLIENT, "/pediatrics/v1/jobs/" + job).text("/status");
    }

    /** Pediatric beds of the whole province, from the totals; 0 where nothing is reported. */
    private static long beds(Door door, int year) throws InterruptedException {
        return Insistence.get(
                        door,
                        CLIENT,
                        "/pediatrics/v1/values?indicator=BEDS_PER_1000&definition=1&level=PROVINCE&within=440000&year="
                                + year)
                .body()
                .at("/items/0/numerator")
                .asLong(0);
    }

    private static long whole() {
        return (long) SampleSheet.hospitals().size() * SampleSheet.BEDS;
    }

    private static int submitted(Door door, int year) throws InterruptedException {
        return Insistence.get(door, CLIENT, "/pediatrics/v1/returns?count=true&limit=1&status=SUBMITTED&year=" + year)
                .body()
                .at("/page/total")
                .asInt(-1);
    }

    private static JsonNode items(Door door, String query) throws InterruptedException {
        return Insistence.get(door, CLIENT, "/pediatrics/v1/returns?" + query)
                .body()
                .at("/items");
    }
}
