package org.minkang.kit.journal.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * A subscription as shown.
 *
 * @param id of the subscription
 * @param url where events are sent
 * @param eventTypes which events, all when empty
 * @param regions whose events
 * @param createdAt when it was made
 * @param secret signs what is sent; shown when the subscription is made and never again
 */
@Schema(description = "事件订阅;A subscription")
record WebhookView(
        UUID id,
        String url,
        List<String> eventTypes,
        List<RegionCode> regions,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.eventTypes(),
                webhook.regions().roots(),
                webhook.createdAt(),
                null);
    }

    static WebhookView created(Webhook webhook) {
        WebhookView view = of(webhook);
        return new WebhookView(
                view.id,
                view.url,
                view.eventTypes,
                view.regions,
                view.createdAt,
                webhook.secret().text());
    }
}
