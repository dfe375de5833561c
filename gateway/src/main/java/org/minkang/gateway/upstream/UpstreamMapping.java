package org.minkang.gateway.upstream;

import java.util.List;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Finds the route of a path in a fixed table. Does what the framework's own mapping does for routes that may change at any time and match
 * by anything, for a small part of its cost.
 */
final class UpstreamMapping extends AbstractHandlerMapping {

    /**
     * Which paths belong to a route.
     *
     * @param path the pattern
     * @param route where it leads
     */
    record Entry(PathPattern path, Route route) {}

    private static final int BEFORE_CONTROLLERS = -2;

    private final List<Entry> table;
    private final Mono<FilteringWebHandler> handler;

    UpstreamMapping(List<Entry> table, FilteringWebHandler handler) {
        this.table = List.copyOf(table);
        this.handler = Mono.just(handler);
        setOrder(BEFORE_CONTROLLERS);
    }

    @Override
    protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
        // the management port asks us too, from an application context of its own
        return exchange.getApplicationContext() == getApplicationContext() ? find(exchange) : Mono.empty();
    }

    private Mono<FilteringWebHandler> find(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        for (Entry entry : table) {
            if (entry.path().matches(path)) {
                exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, entry.route());
                exchange.getAttributes().put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, entry.path());
                return handler;
            }
        }
        return Mono.empty();
    }
}
