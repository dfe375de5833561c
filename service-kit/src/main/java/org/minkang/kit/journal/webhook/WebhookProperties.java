package org.minkang.kit.journal.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are sent to subscribers.
 *
 * @param allowedTargets hosts and address blocks ({@code 10.1.0.0/16}) that may be called although they are not public
 * @param timeout how long a target may take to answer
 * @param interval how often due deliveries are looked for
 */
@ConfigurationProperties("minkang.webhooks")
public record WebhookProperties(
        @DefaultValue List<String> allowedTargets,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1s") Duration interval) {

    public WebhookProperties {
        allowedTargets = List.copyOf(allowedTargets);
    }
}
