package org.minkang.kit.journal.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.journal.CloudEvent;
import org.minkang.kit.journal.FeedPosition;
import org.minkang.kit.journal.FeedSlice;
import org.minkang.kit.journal.JournalFeed;
import org.minkang.kit.journal.webhook.DeliveryRepository.Due;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionScope;
import reactor.core.publisher.Mono;

/**
 * Hands the feed out to the subscribers: goes on from where it stopped, and notes deliveries and the new place in one transaction, so
 * that no event is missed or doubled whenever the process dies.
 */
final class WebhookFanOut {

    private static final int ROWS = 200;

    private final Database database;
    private final JournalFeed feed;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final String service;

    WebhookFanOut(
            Database database,
            JournalFeed feed,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            String service) {
        this.database = database;
        this.feed = feed;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.service = service;
    }

    /** Hands out one stretch of the feed; answers whether more is waiting. */
    Mono<Boolean> handOut(Instant now) {
        Mono<Boolean> work = webhooks.lockCursor()
                .flatMap(position -> webhooks.all().flatMap(all -> handOut(position, all, now)))
                .defaultIfEmpty(false);
        return database.inTransaction(work);
    }

    private Mono<Boolean> handOut(FeedPosition position, List<Webhook> all, Instant now) {
        FeedPosition from = all.isEmpty() ? FeedPosition.LATEST : position;
        return feed.read(from, RegionScope.everywhere(), null, ROWS)
                .filter(slice -> !slice.next().equals(position))
                .flatMap(slice -> deliveries
                        .insert(due(slice, all), now)
                        .then(webhooks.moveCursor(slice.next()))
                        .thenReturn(slice.more()));
    }

    private List<Due> due(FeedSlice slice, List<Webhook> all) {
        return slice.entries().stream()
                .map(entry -> CloudEvent.of(service, entry))
                .flatMap(event -> subscribers(event, all))
                .toList();
    }

    private static Stream<Due> subscribers(CloudEvent event, List<Webhook> all) {
        return all.stream()
                .filter(webhook -> webhook.wants(event))
                .map(webhook -> new Due(webhook.id(), event.sequence().sequence(), event.type()));
    }
}
