package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minkang.local.SuiteRunner;

/**
 * Systems that write all night and repeat, with its key, every call whose answer they did not get: whatever breaks meanwhile, each call
 * is acknowledged in the end, was done once, and is there afterwards.
 */
@ExtendWith(RunningSuite.class)
class FaultTest {

    private static final List<String> WRITERS = List.of("province-admin", "city-bureau", "county-bureau");
    private static final int BEFORE_THE_FAULT = 40;
    private static final int AFTER_THE_FAULT = 40;
    private static final Duration PACE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
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

    private static void writeThrough(Door door, Runnable fault) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean go = new AtomicBoolean(true);
        CountDownLatch before = new CountDownLatch(BEFORE_THE_FAULT);
        CountDownLatch after = new CountDownLatch(AFTER_THE_FAULT);
        AtomicBoolean mended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS.size());
        List<Future<?>> writers = new ArrayList<>();
        try {
            for (String client : WRITERS) {
                writers.add(threads.submit(writing(go, () -> {
                    String code = Institutions.code(NUMBERS.incrementAndGet());
                    register(door, client, code);
                    acknowledged.add(code);
                    (mended.get() ? after : before).countDown();
                    return code;
                })));
            }
            assertThat(before.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("writes before the fault")
                    .isTrue();
            fault.run();
            mended.set(true);
            assertThat(after.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("writes after the fault")
                    .isTrue();
        } finally {
            go.set(false);
            threads.shutdown();
        }
        for (Future<?> writer : writers) {
            writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(acknowledged)
                .hasSizeGreaterThanOrEqualTo(BEFORE_THE_FAULT + AFTER_THE_FAULT)
                .allSatisfy(code -> assertThat(found(door, code)).isEqualTo(1));
    }

    private static Callable<Void> writing(AtomicBoolean go, Callable<String> write) {
        return () -> {
            while (go.get()) {
                write.call();
                Thread.sleep(PACE.toMillis());
            }
            return null;
        };
    }

    private static void register(Door door, String client, String code) throws InterruptedException {
        Insistence.change(door, client, "/reference/v1/institutions", Institutions.body(code), code, Map.of(), 201);
    }

    private static int found(Door door, String code) throws InterruptedException {
        return Insistence.get(door, "auditor", "/reference/v1/institutions?creditCode=" + code)
                .body()
                .at("/items")
                .size();
    }
}
