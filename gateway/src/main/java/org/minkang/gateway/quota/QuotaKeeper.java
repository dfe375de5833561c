package org.minkang.gateway.quota;

import org.minkang.gateway.requests.ClientAddress;
import org.minkang.kit.identity.Callers;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes a call's share, tells the caller what is left, and refuses the call when nothing is. */
final class QuotaKeeper {

    private final Quotas quotas;
    private final QuotaProperties settings;
    private final ClientAddress addresses;

    QuotaKeeper(Quotas quotas, QuotaProperties settings, ClientAddress addresses) {
        this.quotas = quotas;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** Spends one call of the client, or of the address when no token names one; errs with {@code TOO_MANY_REQUESTS} when none is left. */
    Mono<Allowance> admit(ServerWebExchange exchange) {
        return Callers.of(exchange)
                .map(caller -> admit(new Requester(true, caller.client()), exchange))
                .orElseGet(() -> admitStranger(exchange));
    }

    /** Spends one call of the address that the request came from. */
    Mono<Allowance> admitStranger(ServerWebExchange exchange) {
        return admit(new Requester(false, addresses.of(exchange.getRequest())), exchange);
    }

    private Mono<Allowance> admit(Requester requester, ServerWebExchange exchange) {
        Quota quota = settings.of(requester);
        return quotas.take(requester, quota).map(allowance -> tell(exchange, quota, allowance));
    }

    private static Allowance tell(ServerWebExchange exchange, Quota quota, Allowance allowance) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Policy", quota.policy());
        headers.set("RateLimit", allowance.state());
        if (allowance.granted()) {
            return allowance;
        }
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(allowance.retrySeconds()));
        throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS);
    }
}
