package org.minkang.kit.journal;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionScope;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Server-sent events for any number of clients from one reading of the feed's end. */
final class EventStream {

    private final JournalFeed feed;
    private final LiveFeed live;
    private final StreamProperties properties;
    private final String service;

    EventStream(JournalFeed feed, LiveFeed live, StreamProperties properties, String service) {
        this.feed = feed;
        this.live = live;
        this.properties = properties;
        this.service = service;
    }

    /**
     * Everything after a place and whatever comes, until the client goes or its time is up. Nothing is read ahead of a client that does
     * not take what it has got; one that takes nothing for too long is cut, and may go on later from the last event it saw.
     */
    Flux<ServerSentEvent<CloudEvent>> follow(FeedPosition after, RegionScope scope, @Nullable String kind) {
        return Flux.using(
                        () -> {
                            live.join();
                            return new EventFollower(feed, live, properties.heartbeat(), service, after, scope, kind);
                        },
                        follower -> follower.events().timeout(properties.stall()),
                        follower -> live.leave())
                .takeUntilOther(Mono.delay(properties.lifetime()));
    }
}
