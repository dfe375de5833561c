package org.minkang.kit.journal;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionScope;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One client's way along the feed. Reads for itself until it has caught up, then takes what is read for all; whenever that leaves a gap,
 * it reads for itself again.
 */
final class EventFollower {

    private static final int ROWS = 100;

    private final JournalFeed feed;
    private final LiveFeed live;
    private final Duration heartbeat;
    private final String service;
    private final RegionScope scope;
    private final @Nullable String kind;
    private volatile FeedPosition position;
    private volatile boolean caughtUp;

    EventFollower(
            JournalFeed feed,
            LiveFeed live,
            Duration heartbeat,
            String service,
            FeedPosition after,
            RegionScope scope,
            @Nullable String kind) {
        this.feed = feed;
        this.live = live;
        this.heartbeat = heartbeat;
        this.service = service;
        this.position = after;
        this.scope = scope;
        this.kind = kind;
    }

    Flux<ServerSentEvent<CloudEvent>> events() {
        return Mono.defer(() -> caughtUp ? await() : read()).repeat().concatMapIterable(Function.identity(), 1);
    }

    private Mono<List<ServerSentEvent<CloudEvent>>> read() {
        return feed.read(position, scope, kind, ROWS).map(this::take);
    }

    private Mono<List<ServerSentEvent<CloudEvent>>> await() {
        return live.beyond(position)
                .timeout(heartbeat, Mono.empty())
                .flatMap(slice -> slice.from().isAfter(position) ? read() : Mono.just(take(slice)))
                .switchIfEmpty(Mono.fromSupplier(() -> List.of(silence())));
    }

    private List<ServerSentEvent<CloudEvent>> take(FeedSlice slice) {
        List<ServerSentEvent<CloudEvent>> events = slice.entries().stream()
                .filter(entry -> entry.position().isAfter(position))
                .filter(entry -> scope.covers(entry.regionCode()))
                .filter(entry -> kind == null || kind.equals(entry.kind()))
                .map(this::event)
                .toList();
        position = slice.next();
        caughtUp = caughtUp || !slice.more();
        return events.isEmpty() && slice.more() ? List.of(silence()) : events;
    }

    private ServerSentEvent<CloudEvent> event(JournalEntry entry) {
        CloudEvent event = CloudEvent.of(service, entry);
        return ServerSentEvent.builder(event).id(entry.position().text()).build();
    }

    /** A comment that keeps the connection alive and tells how far the feed has been looked through. */
    private ServerSentEvent<CloudEvent> silence() {
        return ServerSentEvent.<CloudEvent>builder()
                .id(position.text())
                .comment("")
                .build();
    }
}
