package org.minkang.gateway.requests;

import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body that is too large: at once when the caller says its length, else as soon as it has sent too much. */
@Component
final class BodyLimit implements GlobalFilter, Ordered {

    private final RequestLimits limits;

    BodyLimit(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long most = limits.bytesFor(request);
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(new ProblemException(CommonProblem.TOO_LARGE));
        }
        return hasBody(request)
                ? chain.filter(
                        exchange.mutate().request(new Counted(request, most)).build())
                : chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static boolean hasBody(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > 0
                || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Also takes the blame for a body that the caller breaks off, lest it fall on the service. */
    private static final class Counted extends ServerHttpRequestDecorator {

        private final long most;
        private long seen;

        Counted(ServerHttpRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .onErrorMap(broken -> new ProblemException(CommonProblem.MALFORMED_REQUEST))
                    .doOnNext(this::count);
        }

        private void count(DataBuffer part) {
            seen += part.readableByteCount();
            if (seen > most) {
                DataBufferUtils.release(part);
                throw new ProblemException(CommonProblem.TOO_LARGE);
            }
        }
    }
}
