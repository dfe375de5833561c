package org.minkang.kit.web;

import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a request's body come to its end before the answer goes out, also when nobody wanted to read it: a caller without a token, say.
 * An answer that overtakes the body can leave a kept connection of reactor-netty 1.3 waiting for ever, and the next request on it
 * without an answer. A body that takes too long ends the connection instead.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadBody implements WebFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!hasBody(exchange.getRequest().getHeaders())) {
            return chain.filter(exchange);
        }
        Watched request = new Watched(exchange.getRequest());
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> request.finish(response));
        return chain.filter(exchange.mutate().request(request).build());
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Knows whether anybody has begun to read its body; who has begun sees to the end. */
    private static final class Watched extends ServerHttpRequestDecorator {

        private volatile boolean begun;
        private volatile boolean finished;

        Watched(ServerHttpRequest request) {
            super(request);
        }

        /** Who comes when the answer is under way gets nothing: its caller has been refused already. */
        @Override
        public Flux<DataBuffer> getBody() {
            Flux<DataBuffer> body = super.getBody();
            return Flux.defer(() -> finished ? Flux.never() : body.doOnSubscribe(reader -> begun = true));
        }

        /** Reads what nobody has begun to read, once, however often an answer is tried. */
        Mono<Void> finish(ServerHttpResponse response) {
            if (begun || finished) {
                return Mono.empty();
            }
            finished = true;
            return rest().onErrorResume(unfinished -> {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
                return Mono.empty();
            });
        }

        /** A caller that waits for leave to send the body does not send it once it is refused. */
        private Mono<Void> rest() {
            return getHeaders().containsHeader(HttpHeaders.EXPECT)
                    ? Mono.error(new IllegalStateException("The body will not come"))
                    : super.getBody().map(DataBufferUtils::release).then().timeout(PATIENCE);
        }
    }
}
