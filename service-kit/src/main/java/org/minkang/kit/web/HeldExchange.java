package org.minkang.kit.web;

import java.io.ByteArrayOutputStream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An exchange whose request body was read before, and whose answer is held back until the transaction is committed. */
final class HeldExchange extends ServerWebExchangeDecorator {

    private static final WebSessionManager NO_SESSIONS = new DefaultWebSessionManager();

    private final ServerHttpRequest request;
    private final HeldResponse response;
    private final ServerWebExchange forms;

    HeldExchange(ServerWebExchange exchange, RepeatableBody body, ServerCodecConfigurer codecs) {
        super(exchange);
        this.request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.content();
            }
        };
        this.response = new HeldResponse(exchange.getResponse());
        this.forms = new DefaultServerWebExchange(
                request, response, NO_SESSIONS, codecs, new AcceptHeaderLocaleContextResolver());
    }

    /** What the operation answered. */
    Answer answer() {
        return Answer.of(getDelegate().getResponse(), response.body.toByteArray());
    }

    @Override
    public ServerHttpRequest getRequest() {
        return request;
    }

    @Override
    public ServerHttpResponse getResponse() {
        return response;
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        return forms.getFormData();
    }

    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
        return forms.getMultipartData();
    }

    private static final class HeldResponse extends ServerHttpResponseDecorator {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        HeldResponse(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> parts) {
            return DataBufferUtils.write(Flux.from(parts), body)
                    .doOnNext(DataBufferUtils::release)
                    .then();
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> parts) {
            return writeWith(Flux.from(parts).concatMap(part -> part));
        }

        @Override
        public Mono<Void> setComplete() {
            return Mono.empty();
        }
    }
}
