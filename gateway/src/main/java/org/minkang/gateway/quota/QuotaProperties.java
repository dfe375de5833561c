package org.minkang.gateway.quota;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask how much.
 *
 * @param limit calls of one client in a window
 * @param window over which they are counted
 * @param clients other quotas for single clients, by OAuth client id
 * @param strangers quota of one address that shows no valid token
 * @param remembered how many clients, and how many addresses, are kept count of at most
 */
@ConfigurationProperties("minkang.gateway.quota")
record QuotaProperties(
        @DefaultValue("600") int limit,
        @DefaultValue("60s") Duration window,
        @DefaultValue Map<String, Quota> clients,
        @DefaultValue Strangers strangers,
        @DefaultValue("100000") int remembered) {

    record Strangers(
            @DefaultValue("120") int limit,
            @DefaultValue("60s") Duration window) {}

    /** The quota that holds for {@code requester}. */
    Quota of(Requester requester) {
        if (!requester.known()) {
            return new Quota(strangers.limit(), strangers.window());
        }
        Quota own = clients.get(requester.name());
        return own == null ? new Quota(limit, window) : own;
    }

    /** The longest window of all. */
    Duration longestWindow() {
        Stream<Duration> own = clients.values().stream().map(Quota::window);
        return Stream.concat(Stream.of(window, strangers.window()), own)
                .max(Duration::compareTo)
                .orElse(window);
    }
}
