package org.minkang.kit.identity;

import java.util.Optional;
import org.minkang.kit.observability.TraceId;
import org.springframework.web.server.ServerWebExchange;

/** Finds who makes a request, once its token is verified. */
public final class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();

    private Callers() {}

    /** The caller of {@code exchange}; empty when it carried no token. */
    public static Optional<Caller> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /** From here on, the request is {@code caller}'s. */
    static void admit(ServerWebExchange exchange, CallerAuthentication caller) {
        exchange.getAttributes().put(ATTRIBUTE, caller.caller().inTrace(TraceId.of(exchange)));
    }
}
