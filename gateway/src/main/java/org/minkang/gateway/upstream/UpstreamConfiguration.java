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
import org.minkang.gateway.requests.TrustedProxies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;

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
    RouteLocator upstreamRoutes(Upstreams upstreams, BulkheadRegistry bulkheads) {
        List<Route> routes = upstreams.enabled().entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue(), bulkheads))
                .toList();
        return () -> Flux.fromIterable(routes);
    }

    @Bean
    UpstreamRouting upstreamRouting(
            Upstreams upstreams,
            CircuitBreakerRegistry breakers,
            TrustedProxies proxies,
            ObjectProvider<List<HttpHeadersFilter>> unused) {
        Map<String, UpstreamClient> clients = new HashMap<>();
        upstreams
                .enabled()
                .forEach((name, upstream) -> clients.put(
                        name,
                        new UpstreamClient(
                                name, upstream, breakers.circuitBreaker(name, settings(upstream.breaker())))));
        return new UpstreamRouting(clients, List.of(new RequestHeaders(proxies), new AnswerHeaders()), unused);
    }

    private static Route route(String name, Upstream upstream, BulkheadRegistry bulkheads) {
        List<PathPattern> paths = upstream.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return Route.async()
                .id(name)
                .uri(upstream.url())
                .predicate(exchange -> matches(paths, exchange))
                .filter(new Places(
                        bulkheads.bulkhead(name, settings(upstream.maxConcurrent())),
                        bulkheads.bulkhead(name + "-streams", settings(upstream.maxStreams()))))
                .build();
    }

    private static boolean matches(List<PathPattern> paths, ServerWebExchange exchange) {
        for (PathPattern path : paths) {
            if (path.matches(exchange.getRequest().getPath().pathWithinApplication())) {
                return true;
            }
        }
        return false;
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
