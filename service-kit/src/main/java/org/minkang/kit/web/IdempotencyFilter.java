package org.minkang.kit.web;

import java.util.Set;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Callers;
import org.minkang.kit.persistence.Database;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Makes a change (POST, PUT, PATCH, DELETE) with an Idempotency-Key safe to repeat: its work and its answer are committed together, and the answer leaves only then.
 * Refusals and failures roll back and are not kept, so a corrected call may use the key again. The work comes to its end although the
 * caller hangs up, who then finds the answer by repeating the call.
 */
@Order(IdempotencyFilter.AFTER_AUTHENTICATION)
final class IdempotencyFilter implements WebFilter {

    static final int AFTER_AUTHENTICATION = 0;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Database database;
    private final IdempotentAnswers answers;
    private final ServerCodecConfigurer codecs;
    private final DataSize largest;

    IdempotencyFilter(Database database, IdempotentAnswers answers, ServerCodecConfigurer codecs, DataSize largest) {
        this.database = database;
        this.answers = answers;
        this.codecs = codecs;
        this.largest = largest;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (SAFE.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        IdempotencyKey key = IdempotencyKey.of(exchange.getRequest().getHeaders());
        if (key == null) {
            return chain.filter(exchange);
        }
        return Callers.of(exchange)
                .map(caller -> once(key, caller, exchange, chain))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> once(IdempotencyKey key, Caller caller, ServerWebExchange exchange, WebFilterChain chain) {
        Hash id = key.of(caller, exchange.getRequest());
        return RepeatableBody.of(exchange.getRequest(), largest)
                .flatMap(body -> answer(id, body, exchange, chain)
                        .onErrorResume(failure -> body.discard().then(Mono.error(failure))))
                .onErrorResume(Refused.class, refused -> Mono.just(refused.answer.send(exchange.getResponse())))
                .flatMap(send -> send);
    }

    /** What to send once the transaction is over. */
    private Mono<Mono<Void>> answer(Hash id, RepeatableBody body, ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Mono<Void>> work = answers.claim(id, body.hash())
                .flatMap(before -> before.isPresent()
                        ? Mono.just(before.get().replay(exchange.getResponse()))
                        : first(id, body, exchange, chain));
        return database.inTransaction(Mono.usingWhen(Mono.just(body), read -> work, RepeatableBody::discard));
    }

    private Mono<Mono<Void>> first(Hash id, RepeatableBody body, ServerWebExchange exchange, WebFilterChain chain) {
        HeldExchange held = new HeldExchange(exchange, body, codecs);
        return chain.filter(held).then(Mono.defer(() -> {
            Answer answer = held.answer();
            return answer.isDone()
                    ? answers.keep(id, body.hash(), answer).thenReturn(answer.send(exchange.getResponse()))
                    : Mono.error(new Refused(answer));
        }));
    }

    /** Rolls back the work of an operation that answered with a refusal instead of throwing one. */
    private static final class Refused extends RuntimeException {

        private final transient Answer answer;

        Refused(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
