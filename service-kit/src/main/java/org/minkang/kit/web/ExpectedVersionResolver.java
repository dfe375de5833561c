package org.minkang.kit.web;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Reads {@code If-Match}, without which nothing that exists is changed. */
final class ExpectedVersionResolver implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public @Nullable Object resolveArgumentValue(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        String tag = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (tag == null && parameter.isOptional()) {
            return null;
        }
        if (tag == null) {
            throw new ProblemException(CommonProblem.VERSION_REQUIRED);
        }
        return new ExpectedVersion(EntityTag.version(tag.trim())
                .orElseThrow(() -> ProblemException.malformed(
                        java.util.List.of(Violation.at(HttpHeaders.IF_MATCH, "ENTITY_TAG_MALFORMED")))));
    }
}
