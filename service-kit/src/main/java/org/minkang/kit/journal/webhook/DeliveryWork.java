package org.minkang.kit.journal.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.minkang.kit.journal.CloudEvent;
import org.minkang.kit.journal.JournalFeed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes the attempts that are due. An attempt that a dying process leaves behind is made again when its lease is over. */
final class DeliveryWork {

    private static final int BATCH = 40;
    private static final int AT_A_TIME = 10;

    private final DeliveryRepository deliveries;
    private final JournalFeed feed;
    private final WebhookSender sender;
    private final JsonMapper json;
    private final String service;
    private final RandomGenerator random;

    DeliveryWork(
            DeliveryRepository deliveries,
            JournalFeed feed,
            WebhookSender sender,
            JsonMapper json,
            String service,
            RandomGenerator random) {
        this.deliveries = deliveries;
        this.feed = feed;
        this.sender = sender;
        this.json = json;
        this.service = service;
        this.random = random;
    }

    /** Makes a batch of attempts; answers whether more is waiting. */
    Mono<Boolean> deliver(Instant now) {
        return deliveries.claim(now, BATCH).flatMap(claimed -> Flux.fromIterable(claimed)
                .flatMap(delivery -> attempt(delivery, now), AT_A_TIME)
                .then(Mono.just(claimed.size() == BATCH)));
    }

    private Mono<Void> attempt(ClaimedDelivery delivery, Instant now) {
        return feed.find(delivery.sequence())
                .map(entry -> json.writeValueAsBytes(CloudEvent.of(service, entry)))
                .flatMap(body -> sender.send(delivery, body, now))
                .defaultIfEmpty(Outcome.failed(DeliveryFault.EVENT_GONE))
                .flatMap(outcome -> settle(delivery, outcome, now));
    }

    private Mono<Void> settle(ClaimedDelivery delivery, Outcome outcome, Instant now) {
        if (outcome.isTaken()) {
            return deliveries.settle(delivery, DeliveryStatus.DELIVERED, now, outcome);
        }
        Optional<Duration> delay = RetrySchedule.delayAfter(delivery.attempt(), random);
        DeliveryStatus status = delay.isPresent() ? DeliveryStatus.PENDING : DeliveryStatus.DEAD;
        return deliveries.settle(delivery, status, now.plus(delay.orElse(Duration.ZERO)), outcome);
    }
}
