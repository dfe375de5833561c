package org.minkang.kit.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Work of the service itself that runs again and again, one pass at a time. A pass says whether more is waiting; then the next one
 * follows at once, else after the delay, give or take a fifth so that replicas do not march in step. A failing pass is logged and tried
 * again. What must happen once among all replicas is for the work to see to, with a lock or claimed rows.
 */
public final class RecurringWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringWork.class);

    private final String name;
    private final Duration delay;
    private final Clock clock;
    private final Function<Instant, Mono<Boolean>> pass;
    private final AtomicReference<@Nullable Mono<Boolean>> underWay = new AtomicReference<>();
    private volatile @Nullable Disposable loop;

    /**
     * @param name for the log
     * @param delay between passes that leave nothing waiting
     * @param clock what a pass is told as now
     * @param pass does a bounded amount of work and answers whether more is waiting
     */
    public RecurringWork(String name, Duration delay, Clock clock, Function<Instant, Mono<Boolean>> pass) {
        this.name = name;
        this.delay = delay;
        this.clock = clock;
        this.pass = pass;
    }

    /** One pass now, or the end of the one under way; answers whether more is waiting, and fails as the pass fails. */
    public Mono<Boolean> runOnce() {
        return Mono.defer(() -> {
            Mono<Boolean> mine = Mono.defer(() -> pass.apply(clock.instant()))
                    .defaultIfEmpty(false)
                    .doOnTerminate(() -> underWay.set(null))
                    .cache();
            Mono<Boolean> running = underWay.compareAndExchange(null, mine);
            return running == null ? mine : running;
        });
    }

    /** Begins passes now instead of after the delay, until nothing is waiting; does nothing once stopped. */
    public void wake() {
        if (isRunning()) {
            passes().onErrorResume(this::logged).subscribe();
        }
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            loop = Mono.delay(jittered())
                    .then(Mono.defer(this::passes))
                    .onErrorResume(this::logged)
                    .repeat()
                    .subscribe();
        }
    }

    /** Starts no further pass and calls back when the one under way has ended. */
    @Override
    public void stop(Runnable stopped) {
        stop();
        Mono<Boolean> running = underWay.get();
        if (running == null) {
            stopped.run();
        } else {
            running.onErrorComplete().doFinally(end -> stopped.run()).subscribe();
        }
    }

    @Override
    public synchronized void stop() {
        Disposable started = loop;
        if (started != null) {
            started.dispose();
            loop = null;
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** Passes until nothing is waiting. */
    private Mono<Void> passes() {
        return runOnce().repeat().takeWhile(more -> more && isRunning()).then();
    }

    private Mono<Void> logged(Throwable failure) {
        LOG.warn("{} failed and will be tried again", name, failure);
        return Mono.empty();
    }

    private Duration jittered() {
        long millis = Math.max(1, delay.toMillis());
        return Duration.ofMillis(
                millis - millis / 5 + ThreadLocalRandom.current().nextLong(2 * (millis / 5) + 1));
    }
}
