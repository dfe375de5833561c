package org.minkang.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.kit.observability.TraceId;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Calls the upstream of a route and waits for the head of its answer: through the upstream's circuit breaker, a read once more when the
 * connection was lost before anything was answered, a write never. Whatever fails leaves here with its name.
 */
final class UpstreamRouting extends NettyRoutingFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamRouting.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Map<String, UpstreamClient> clients;
    private final List<HttpHeadersFilter> headersFilters;

    UpstreamRouting(
            Map<String, UpstreamClient> clients,
            List<HttpHeadersFilter> headersFilters,
            ObjectProvider<List<HttpHeadersFilter>> unused) {
        super(HttpClient.create(), unused, new HttpClientProperties());
        this.clients = Map.copyOf(clients);
        this.headersFilters = List.copyOf(headersFilters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        UpstreamClient client = client(route);
        exchange.getAttributes()
                .put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, client.address(exchange.getRequest()));
        return call(exchange, chain)
                .onErrorMap(failure -> named(exchange, route, failure))
                .transform(CircuitBreakerOperator.of(client.breaker()))
                .onErrorMap(CallNotPermittedException.class, open -> resting(exchange, client));
    }

    @Override
    public List<HttpHeadersFilter> getHeadersFilters() {
        return headersFilters;
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        return client(route).clientFor(exchange.getRequest());
    }

    private Mono<Void> call(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> first = Mono.defer(() -> super.filter(exchange, chain));
        return isRepeatable(exchange.getRequest())
                ? first.onErrorResume(UpstreamFailures::isUnanswered, lost -> again(exchange, chain))
                : first;
    }

    private Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getAttributes().remove(ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR);
        return super.filter(exchange, chain);
    }

    private static boolean isRepeatable(ServerHttpRequest request) {
        return READS.contains(request.getMethod())
                && request.getHeaders().getContentLength() <= 0
                && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static ProblemException named(ServerWebExchange exchange, Route route, Throwable failure) {
        ProblemException problem = UpstreamFailures.named(failure);
        if (UpstreamFailures.isServicesFault(problem)) {
            LOG.warn("trace={} upstream={} {}", TraceId.of(exchange), route.getId(), failure.toString());
        }
        return problem;
    }

    private static ProblemException resting(ServerWebExchange exchange, UpstreamClient client) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, client.restSeconds());
        return new ProblemException(CommonProblem.UNAVAILABLE);
    }

    private UpstreamClient client(Route route) {
        UpstreamClient client = clients.get(route.getId());
        if (client == null) {
            throw new IllegalStateException("No upstream " + route.getId());
        }
        return client;
    }
}
