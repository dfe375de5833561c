package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minkang.acceptance.Door.Answer;
import org.minkang.local.SuiteRunner;

/** What was acknowledged is there afterwards, whatever breaks while callers write; and callers can go on. */
@ExtendWith(RunningSuite.class)
class FaultTest {

    private static final int WRITERS = 4;
    private static final int BEFORE_THE_FAULT = 40;
    private static final int AFTER_THE_FAULT = 40;
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    @Test
    void aKilledServiceLosesNothingItAcknowledged(SuiteRunner suite, Door door) throws Exception {
        writeThrough(door, () -> {
            suite.kill("pairing-service");
            suite.restart("pairing-service");
        });
    }

    @Test
    void aStoppedPostgresLosesNothingThatWasAcknowledged(SuiteRunner suite, Door door) throws Exception {
        writeThrough(door, () -> {
            suite.stopPostgres();
            suite.startPostgres();
        });
    }

    @Test
    void aKilledPostgresLosesNothingThatWasAcknowledged(SuiteRunner suite, Door door) throws Exception {
        writeThrough(door, () -> {
            suite.killPostgres();
            suite.startPostgres();
        });
    }

    /** Writers go on while {@code fault} happens; then every acknowledged institution must be found. */
    private static void writeThrough(Door door, Runnable fault) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean go = new AtomicBoolean(true);
        CountDownLatch warm = new CountDownLatch(BEFORE_THE_FAULT);
        CountDownLatch recovered = new CountDownLatch(AFTER_THE_FAULT);
        AtomicBoolean mended = new AtomicBoolean();
        Consumer<String> written = code -> {
            acknowledged.add(code);
            warm.countDown();
            if (mended.get()) {
                recovered.countDown();
            }
        };
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> write(door, go, written));
            }
            assertThat(warm.await(60, TimeUnit.SECONDS))
                    .as("writes before the fault")
                    .isTrue();
            fault.run();
            mended.set(true);
            assertThat(recovered.await(90, TimeUnit.SECONDS))
                    .as("writes after the fault")
                    .isTrue();
        } finally {
            go.set(false);
            writers.shutdown();
        }
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged)
                .allSatisfy(code -> assertThat(found(door, code)).isEqualTo(1));
    }

    private static void write(Door door, AtomicBoolean go, Consumer<String> written) {
        while (go.get()) {
            String code = Institutions.code(NUMBERS.incrementAndGet());
            try {
                Answer answer = door.exchange(
                        "city-bureau", "POST", "/reference/v1/institutions", Institutions.body(code), Map.of());
                if (answer.status() == 201) {
                    written.accept(code);
                }
            } catch (IOException cutOff) {
                // the caller does not know; only what was acknowledged is promised
            }
        }
    }

    private static int found(Door door, String code) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        Answer answer = door.get("city-bureau", "/reference/v1/institutions?creditCode=" + code);
        while (answer.status() != 200 && Instant.now().isBefore(patience)) {
            answer = door.get("city-bureau", "/reference/v1/institutions?creditCode=" + code);
        }
        return answer.body().at("/items").size();
    }
}
