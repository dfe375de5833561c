package org.minkang.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.Map;
import java.util.Set;
import org.minkang.kit.observability.TraceId;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Calls the upstream of a route and waits for the head of its answer: through the upstream's circuit breaker, a read once more when the
 * connection was lost before anything was answered, a write never. Whatever fails leaves here with its name. The body is left to the
 * filter that writes answers out.
 */
final class UpstreamRouting implements GlobalFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamRouting.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Map<String, UpstreamClient> clients;
    private final CrossingHeaders headers;

    UpstreamRouting(Map<String, UpstreamClient> clients, CrossingHeaders headers) {
        this.clients = Map.copyOf(clients);
        this.headers = headers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        UpstreamClient client = client(route);
        return call(exchange, client)
                .onErrorMap(failure -> named(exchange, route, failure))
                .transform(CircuitBreakerOperator.of(client.breaker()))
                .onErrorMap(CallNotPermittedException.class, open -> resting(exchange, client));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private Mono<Void> call(ServerWebExchange exchange, UpstreamClient client) {
        ServerHttpRequest request = exchange.getRequest();
        boolean bodiless = isBodiless(request);
        Mono<Void> answer = answer(
                exchange,
                client.clientFor(request)
                        .request(UpstreamClient.method(request))
                        .uri(UpstreamClient.target(request))
                        .send((sent, out) -> send(exchange, sent, out, bodiless)));
        return bodiless && READS.contains(request.getMethod())
                ? answer.onErrorResume(UpstreamFailures::isUnanswered, lost -> answer)
                : answer;
    }

    /** Writes straight into the request: headers kept with the client would be copied with all its settings. */
    private Publisher<Void> send(
            ServerWebExchange exchange, HttpClientRequest sent, NettyOutbound out, boolean bodiless) {
        headers.ofRequest(exchange, sent.requestHeaders());
        return bodiless
                ? Mono.empty()
                : out.send(exchange.getRequest().getBody().map(NettyDataBufferFactory::toByteBuf));
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpClient.ResponseReceiver<?> call) {
        return call.responseConnection((answer, connection) -> {
                    takeOver(exchange, answer, connection);
                    return Mono.<Void>empty();
                })
                .then();
    }

    private void takeOver(ServerWebExchange exchange, HttpClientResponse answer, Connection connection) {
        exchange.getAttributes().put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, connection);
        headers.ofAnswer(answer, exchange.getResponse().getHeaders());
        exchange.getResponse()
                .setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
    }

    private static boolean isBodiless(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() <= 0
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
