package org.minkang.gateway.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One service behind the gateway: where it is, which paths are its own, and how much it may be asked at a time.
 *
 * @param enabled whether it is routed to at all
 * @param url scheme, host and port, without a path
 * @param sslBundle name of the {@code spring.ssl.bundle} whose certificates an https address must be vouched for by, and which the
 *     gateway shows in return; without it the platform's certificate authorities count
 * @param paths patterns of the paths it answers, passed on unchanged
 * @param contract path of its OpenAPI document
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long the service may be silent before and while it answers
 * @param streamTimeout the same for event streams, longer than the service's heartbeat
 * @param maxConcurrent most calls at a time; one more is refused at once rather than queued
 * @param maxStreams most event streams at a time, counted apart because they stay open for hours
 * @param breaker when the service is given a rest
 */
public record Upstream(
        @DefaultValue("true") boolean enabled,
        URI url,
        @Nullable String sslBundle,
        List<String> paths,
        String contract,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("2m") Duration streamTimeout,
        @DefaultValue("128") int maxConcurrent,
        @DefaultValue("256") int maxStreams,
        @DefaultValue Breaker breaker) {

    /**
     * The circuit breaker: after too many failures the service is not asked for a while, then tried again carefully. Failures are silence,
     * a refused or broken connection, and an unusable answer; a problem document never is one.
     *
     * @param failureRate share of failed calls that opens it, percent, 1 to 100
     * @param window how many of the last calls are looked at
     * @param minimumCalls how many must have been made before it may open
     * @param openFor how long the service is left alone
     * @param probes how many calls try it afterwards
     */
    public record Breaker(
            @DefaultValue("50") int failureRate,
            @DefaultValue("50") int window,
            @DefaultValue("20") int minimumCalls,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("5") int probes) {}
}
