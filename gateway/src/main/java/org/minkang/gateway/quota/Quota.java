package org.minkang.gateway.quota;

import java.time.Duration;

/**
 * How much one requester may ask: a bucket of {@code limit} calls that refills evenly over {@code window}.
 *
 * @param limit calls, at least 1
 * @param window at least one second
 */
record Quota(int limit, Duration window) {

    Quota {
        if (limit < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("A quota is at least one call in one second");
        }
    }

    /** As the {@code RateLimit-Policy} header says it. */
    String policy() {
        return "\"default\";q=" + limit + ";w=" + window.toSeconds();
    }
}
