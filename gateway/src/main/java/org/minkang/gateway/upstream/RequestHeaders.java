package org.minkang.gateway.upstream;

import java.util.List;
import org.minkang.gateway.requests.TrustedProxies;
import org.minkang.kit.observability.TraceId;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What of a request's headers reaches the service, with the trace it belongs to. Only a trusted proxy may say who asked it. */
final class RequestHeaders implements HttpHeadersFilter {

    private static final List<String> PROXYS_WORD = List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

    private final TrustedProxies proxies;

    RequestHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        HttpHeaders passed = PassedHeaders.ofRequest(sent);
        passed.set(TraceId.HEADER, TraceId.traceparent(TraceId.of(exchange)));
        if (proxies.sent(exchange.getRequest())) {
            PROXYS_WORD.forEach(name -> passed.addAll(name, sent.getOrEmpty(name)));
        }
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }
}
