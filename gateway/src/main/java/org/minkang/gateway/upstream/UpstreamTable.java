package org.minkang.gateway.upstream;

import java.util.List;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Finds the route of a path in a fixed table and hands the request to the route's filters; behind all filters of the application, before
 * its own documents. Does what the framework's own mapping does for routes that may change at any time and match by anything, for a small
 * part of its cost.
 */
final class UpstreamTable implements WebFilter, Ordered {

    /**
     * Which paths belong to a route.
     *
     * @param path the pattern
     * @param route where it leads
     */
    record Entry(PathPattern path, Route route) {}

    private final List<Entry> table;
    private final FilteringWebHandler routes;
    private final ApplicationContext callersSide;

    UpstreamTable(List<Entry> table, FilteringWebHandler routes, ApplicationContext callersSide) {
        this.table = List.copyOf(table);
        this.routes = routes;
        this.callersSide = callersSide;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // the management port asks us too, from an application context of its own
        return exchange.getApplicationContext() == callersSide && isRouted(exchange)
                ? routes.handle(exchange)
                : chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private boolean isRouted(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        for (Entry entry : table) {
            if (entry.path().matches(path)) {
                exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, entry.route());
                exchange.getAttributes().put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, entry.path());
                return true;
            }
        }
        return false;
    }
}
