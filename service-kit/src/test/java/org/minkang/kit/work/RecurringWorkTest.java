package org.minkang.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class RecurringWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void tellsEachPassTheTime() {
        List<Instant> told = new CopyOnWriteArrayList<>();
        RecurringWork work = new RecurringWork("test", SHORT, CLOCK, now -> {
            told.add(now);
            return Mono.just(true);
        });

        assertThat(work.runOnce().block()).isTrue();
        assertThat(told).containsExactly(NOW);
    }

    @Test
    void runsOnePassAtATime() {
        AtomicInteger passes = new AtomicInteger();
        Sinks.One<Boolean> end = Sinks.one();
        RecurringWork work = new RecurringWork("test", SHORT, CLOCK, now -> {
            passes.incrementAndGet();
            return end.asMono();
        });
        Mono<Boolean> first = work.runOnce().cache();
        Mono<Boolean> second = work.runOnce().cache();
        first.subscribe();
        second.subscribe();
        end.tryEmitValue(false);

        assertThat(first.block()).isFalse();
        assertThat(second.block()).isFalse();
        assertThat(passes).hasValue(1);
        work.runOnce().block();
        assertThat(passes).hasValue(2);
    }

    @Test
    void goesOnAtOnceWhileMoreIsWaitingAndAfterAFailure() throws InterruptedException {
        CountDownLatch passes = new CountDownLatch(20);
        RecurringWork work = new RecurringWork("test", SHORT, CLOCK, now -> {
            passes.countDown();
            return passes.getCount() == 10
                    ? Mono.error(new IllegalStateException("expected by a test"))
                    : Mono.just(passes.getCount() % 2 == 0);
        });
        work.start();
        try {
            assertThat(passes.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            work.stop();
        }
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void stopsWhenThePassUnderWayHasEnded() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Sinks.One<Boolean> end = Sinks.one();
        RecurringWork work = new RecurringWork("test", SHORT, CLOCK, now -> {
            begun.countDown();
            return end.asMono();
        });
        work.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        work.stop(stopped::countDown);
        assertThat(stopped.getCount()).isEqualTo(1);
        end.tryEmitValue(true);
        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsWhoRunsItOnceOfAFailure() {
        RecurringWork work = new RecurringWork(
                "test", SHORT, CLOCK, now -> Mono.error(new IllegalStateException("expected by a test")));

        assertThatThrownBy(() -> work.runOnce().block()).hasMessage("expected by a test");
    }
}
