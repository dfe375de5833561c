package org.minkang.gateway.upstream;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The bulkhead of one upstream: a call holds a place until its answer is written out; without a free place it is refused at once. */
final class Places implements GatewayFilter, Ordered {

    private final Bulkhead calls;
    private final Bulkhead streams;

    Places(Bulkhead calls, Bulkhead streams) {
        this.calls = calls;
        this.streams = streams;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Bulkhead places = UpstreamClient.isStream(exchange.getRequest()) ? streams : calls;
        return chain.filter(exchange)
                .transform(BulkheadOperator.of(places))
                .onErrorMap(BulkheadFullException.class, full -> new ProblemException(CommonProblem.UNAVAILABLE));
    }

    /** Around the filter that writes the answer out. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }
}
