package org.minkang.kit.journal.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.journal.CloudEvent;
import org.minkang.kit.journal.FeedPosition;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

/**
 * A subscription: which events go where.
 *
 * @param id of the subscription
 * @param client the OAuth client it belongs to
 * @param url where events are sent
 * @param eventTypes which events, all when empty
 * @param regions whose events: those its creator could see
 * @param secret signs what is sent
 * @param since only events after this place
 * @param createdAt when it was made
 */
record Webhook(
        UUID id,
        String client,
        String url,
        List<String> eventTypes,
        RegionScope regions,
        WebhookSecret secret,
        FeedPosition since,
        Instant createdAt) {

    /** A subscription never changes; it is made and deleted. */
    static final long VERSION = 1;

    Webhook {
        eventTypes = List.copyOf(eventTypes);
    }

    /** Whether an event goes to this subscriber. */
    boolean wants(CloudEvent event) {
        return event.sequence().isAfter(since)
                && regions.covers(event.regioncode())
                && (eventTypes.isEmpty() || eventTypes.contains(event.type()));
    }

    /** Where the subscription itself is recorded: its one region, or the nation. */
    RegionCode home() {
        return regions.roots().size() == 1 ? regions.roots().get(0) : RegionCode.NATION;
    }
}
