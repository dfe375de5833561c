package org.minkang.kit.identity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Hands a controller its caller, once the operation's {@link Access} rule is met. Every operation takes a caller
 * ({@link AccessRulesCheck}), so none runs unchecked.
 */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        Rule rule = rules.computeIfAbsent(Objects.requireNonNull(parameter.getMethod()), Rule::of);
        Caller caller = Callers.of(exchange).orElseThrow(() -> new ProblemException(CommonProblem.UNAUTHENTICATED));
        if (!rule.admits(caller)) {
            throw new ProblemException(CommonProblem.ACCESS_DENIED);
        }
        return Mono.just(caller);
    }

    /** An operation's rule, its annotation read once. */
    private record Rule(String scope, Set<Role> roles) {

        static Rule of(Method operation) {
            Access access = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(operation, Access.class));
            return new Rule(access.scope(), Set.of(access.roles()));
        }

        boolean admits(Caller caller) {
            return caller.hasScope(scope) && (roles.isEmpty() || caller.hasAnyRole(roles));
        }
    }
}
