package org.minkang.gateway.upstream;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/**
 * What of an answer's headers reaches the caller. A service's own problem passes untouched; any other failure of its is not for callers'
 * eyes and becomes {@code BAD_UPSTREAM}.
 */
final class AnswerHeaders implements HttpHeadersFilter {

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        if (isFailure(exchange.getResponse().getStatusCode()) && !isProblem(sent)) {
            throw new ProblemException(CommonProblem.BAD_UPSTREAM);
        }
        HttpHeaders passed = PassedHeaders.ofAnswer(sent);
        if (!passed.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            passed.setCacheControl("no-store");
        }
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    private static boolean isFailure(@Nullable HttpStatusCode status) {
        return status != null && status.is5xxServerError();
    }

    private static boolean isProblem(HttpHeaders sent) {
        String type = sent.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }
}
