package org.minkang.gateway.upstream;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services behind the gateway.
 *
 * @param upstreams by name, the first path segment of the service's operations
 */
@ConfigurationProperties("minkang.gateway")
public record Upstreams(Map<String, Upstream> upstreams) {

    /** Only those switched on, by name. */
    public Map<String, Upstream> enabled() {
        Map<String, Upstream> enabled = new TreeMap<>(upstreams);
        enabled.values().removeIf(upstream -> !upstream.enabled());
        return enabled;
    }
}
