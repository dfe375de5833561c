package org.minkang.gateway.upstream;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.gateway.requests.TrustedProxies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.pattern.PathPatternParser;

/** Turns each configured upstream into a route with its own client, breaker and places. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    BulkheadRegistry bulkheads() {
        return BulkheadRegistry.ofDefaults();
    }

    @Bean
    MeterBinder breakerMetrics(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    MeterBinder bulkheadMetrics(BulkheadRegistry bulkheads) {
        return TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads);
    }

    @Bean
    UpstreamTable upstreamTable(
            Upstreams upstreams,
            BulkheadRegistry bulkheads,
            FilteringWebHandler handler,
            ApplicationContext callersSide) {
        List<UpstreamTable.Entry> table = upstreams.enabled().entrySet().stream()
                .flatMap(entry -> entries(entry.getValue(), route(entry.getKey(), entry.getValue(), bulkheads)))
                .toList();
        return new UpstreamTable(table, handler, callersSide);
    }

    @Bean
    UpstreamRouting upstreamRouting(
            Upstreams upstreams, CircuitBreakerRegistry breakers, TrustedProxies proxies, SslBundles bundles) {
        Map<String, UpstreamClient> clients = new HashMap<>();
        upstreams
                .enabled()
                .forEach((name, upstream) -> clients.put(
                        name,
                        new UpstreamClient(
                                name,
                                upstream,
                                breakers.circuitBreaker(name, settings(upstream.breaker())),
                                certificates(upstream, bundles))));
        return new UpstreamRouting(clients, new CrossingHeaders(proxies));
    }

    @Bean
    NettyWriteResponseFilter answerWriting(
            GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> forTrailers) {
        return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), forTrailers);
    }

    private static @Nullable SslBundle certificates(Upstream upstream, SslBundles bundles) {
        return upstream.sslBundle() == null ? null : bundles.getBundle(upstream.sslBundle());
    }

    private static Stream<UpstreamTable.Entry> entries(Upstream upstream, Route route) {
        return upstream.paths().stream()
                .map(path -> new UpstreamTable.Entry(PathPatternParser.defaultInstance.parse(path), route));
    }

    private static Route route(String name, Upstream upstream, BulkheadRegistry bulkheads) {
        return Route.async()
                .id(name)
                .uri(upstream.url())
                .predicate(exchange -> true)
                .filter(new Places(
                        bulkheads.bulkhead(name, settings(upstream.maxConcurrent())),
                        bulkheads.bulkhead(name + "-streams", settings(upstream.maxStreams()))))
                .build();
    }

    private static BulkheadConfig settings(int places) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(places)
                .maxWaitDuration(Duration.ZERO)
                .writableStackTraceEnabled(false)
                .build();
    }

    private static CircuitBreakerConfig settings(Upstream.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold(breaker.failureRate())
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.probes())
                .recordException(UpstreamFailures::isServicesFault)
                .ignoreException(failure -> !UpstreamFailures.isServicesFault(failure))
                .writableStackTraceEnabled(false)
                .build();
    }
}
