package org.minkang.gateway.upstream;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import java.util.Map;
import org.minkang.gateway.requests.TrustedProxies;
import org.minkang.kit.observability.TraceId;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;

/** Copies headers across the gateway, both ways, from codec to codec in one pass. */
final class CrossingHeaders {

    private static final List<String> PROXYS_WORD = List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

    private final TrustedProxies proxies;

    CrossingHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** What of a request's headers reaches the service, with the trace it belongs to. Only a trusted proxy may say who asked it. */
    void ofRequest(ServerWebExchange exchange, io.netty.handler.codec.http.HttpHeaders to) {
        ServerHttpRequest request = exchange.getRequest();
        HttpServerRequest incoming = ServerHttpRequestDecorator.getNativeRequest(request);
        // what the client library would say where the caller says nothing
        to.remove(HttpHeaderNames.ACCEPT).remove(HttpHeaderNames.USER_AGENT);
        PassedHeaders passed = PassedHeaders.ofRequest(incoming.requestHeaders());
        for (Map.Entry<String, String> header : incoming.requestHeaders()) {
            if (passed.includes(header.getKey())) {
                to.add(header.getKey(), header.getValue());
            }
        }
        to.set(TraceId.HEADER, TraceId.traceparent(TraceId.of(exchange)));
        if (proxies.sent(request)) {
            PROXYS_WORD.forEach(name -> to.add(name, incoming.requestHeaders().getAll(name)));
        }
    }

    /**
     * What of an answer's headers reaches the caller. A service's own problem passes; any other failure of its is not for callers' eyes.
     *
     * @throws ProblemException {@code BAD_UPSTREAM} before anything is copied
     */
    void ofAnswer(HttpClientResponse answer, HttpHeaders to) {
        io.netty.handler.codec.http.HttpHeaders sent = answer.responseHeaders();
        if (answer.status().code() >= 500 && !isProblem(sent)) {
            throw new ProblemException(CommonProblem.BAD_UPSTREAM);
        }
        PassedHeaders passed = PassedHeaders.ofAnswer(sent);
        for (Map.Entry<String, String> header : sent) {
            if (passed.includes(header.getKey())) {
                to.add(header.getKey(), header.getValue());
            }
        }
        if (!sent.contains(HttpHeaderNames.CACHE_CONTROL)) {
            to.setCacheControl("no-store");
        }
    }

    private static boolean isProblem(io.netty.handler.codec.http.HttpHeaders sent) {
        String type = sent.get(HttpHeaderNames.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }
}
