package org.minkang.kit.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are streamed.
 *
 * @param pollInterval how often the feed is looked at while somebody follows it, for what other replicas wrote
 * @param heartbeat how long a stream stays silent at most
 * @param stall how long a client may take nothing before it is cut; more than the heartbeat
 * @param lifetime after which a client has to come back with a valid token
 */
@ConfigurationProperties("minkang.events")
public record StreamProperties(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("45s") Duration stall,
        @DefaultValue("10m") Duration lifetime) {}
