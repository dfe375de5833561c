package org.minkang.kit.identity;

import java.util.Objects;
import java.util.Set;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Hands a controller its caller, once the operation's {@link Access} rule is met. Every operation takes a caller
 * ({@link AccessRulesCheck}), so none runs unchecked.
 */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        Access rule = Objects.requireNonNull(parameter.getMethodAnnotation(Access.class));
        Caller caller = Callers.of(exchange).orElseThrow(() -> new ProblemException(CommonProblem.UNAUTHENTICATED));
        return Mono.just(admit(caller, rule));
    }

    private static Caller admit(Caller caller, Access rule) {
        boolean role = rule.roles().length == 0 || caller.hasAnyRole(Set.of(rule.roles()));
        if (!caller.hasScope(rule.scope()) || !role) {
            throw new ProblemException(CommonProblem.ACCESS_DENIED);
        }
        return caller;
    }
}
