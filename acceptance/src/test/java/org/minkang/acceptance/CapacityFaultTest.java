package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
 * The service of returns killed while clerks submit returns one by one: what was acknowledged is there once, and totals are the sums of
 * the returns.
 */
@ExtendWith(RunningSuite.class)
class CapacityFaultTest {

    private static final String SERVICE = "pediatrics-metrics-service";
    private static final String CLIENT = "province-admin";
    private static final int YEAR = 2011;
    private static final int BEFORE_THE_FAULT = 10;
    private static final int AFTER_THE_FAULT = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

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

        Reported reported = new Reported(door, CLIENT);
        for (String code : acknowledged) {
            JsonNode found = reported.returns(YEAR, code);
            assertThat(found).hasSize(1);
            assertThat(found.at("/0/status").asString()).isEqualTo("SUBMITTED");
        }
        assertThat(reported.submitted(YEAR)).isEqualTo(acknowledged.size());
        assertThat(reported.beds(YEAR)).isEqualTo((long) acknowledged.size() * SampleSheet.BEDS);
    }

    private static void submit(Door door, String code) throws InterruptedException {
        Answer begun = Insistence.change(
                door, CLIENT, "/pediatrics/v1/returns", SampleSheet.body(code, YEAR), "begin-" + code, Map.of(), 201);
        Insistence.change(
                door,
                CLIENT,
                "/pediatrics/v1/returns/" + begun.text("/id") + "/submission",
                "",
                "submit-" + code,
                Map.of("If-Match", begun.etag()),
                200);
    }
}
