package org.minkang.kit.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The end of the feed, read once for all who follow it in this process, and only while somebody does. A commit in this process wakes
 * it; what other replicas commit is found by looking again. (PostgreSQL's NOTIFY would make all commits queue for one lock.)
 */
final class LiveFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int ROWS = 200;

    private final JournalFeed feed;
    private final Duration pollInterval;
    private final Sinks.Many<FeedSlice> slices = Sinks.many().replay().latest();
    private final Sinks.Many<Boolean> wakes = Sinks.many().multicast().directBestEffort();
    private volatile FeedPosition tail = FeedPosition.LATEST;
    private volatile int followers;
    private @Nullable Disposable polling;

    LiveFeed(JournalFeed feed, Duration pollInterval) {
        this.feed = feed;
        this.pollInterval = pollInterval;
    }

    boolean isFollowed() {
        return followers > 0;
    }

    /** Looks at the feed now. */
    void wake() {
        wakes.tryEmitNext(true);
    }

    /** The newest slice that reaches beyond a place, as soon as there is one. */
    Mono<FeedSlice> beyond(FeedPosition position) {
        return slices.asFlux().filter(slice -> slice.next().isAfter(position)).next();
    }

    synchronized void join() {
        followers = followers + 1;
        if (polling == null) {
            tail = FeedPosition.LATEST;
            polling = Flux.merge(Flux.interval(Duration.ZERO, pollInterval), wakes.asFlux())
                    .onBackpressureLatest()
                    .concatMap(tick -> advance(), 1)
                    .subscribe();
        }
    }

    synchronized void leave() {
        followers = followers - 1;
        if (followers == 0 && polling != null) {
            polling.dispose();
            polling = null;
        }
    }

    private Mono<Void> advance() {
        return feed.read(tail, RegionScope.everywhere(), null, ROWS)
                .doOnNext(this::announce)
                .onErrorResume(LiveFeed::logged)
                .then();
    }

    private void announce(FeedSlice slice) {
        if (!slice.next().equals(tail)) {
            tail = slice.next();
            slices.emitNext(slice, Sinks.EmitFailureHandler.FAIL_FAST);
        }
        if (slice.more()) {
            wake();
        }
    }

    private static Mono<FeedSlice> logged(Throwable failure) {
        LOG.warn("The end of the feed could not be read", failure);
        return Mono.empty();
    }
}
