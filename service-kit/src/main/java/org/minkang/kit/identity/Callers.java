package org.minkang.kit.identity;

import org.minkang.kit.observability.TraceId;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds who makes a request, once its token is verified. */
public final class Callers {

    private Callers() {}

    /** The caller of {@code exchange}; empty when it carried no token. */
    public static Mono<Caller> of(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(CallerAuthentication.class)
                .map(authentication -> authentication.caller().inTrace(TraceId.of(exchange)));
    }
}
