package org.minkang.kit.problem;

import java.util.List;
import java.util.Locale;
import org.minkang.kit.observability.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers everything that goes wrong, in filters and controllers alike, as one shape: {@code application/problem+json}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemTranslator translator;
    private final ProblemTexts texts;
    private final JsonMapper json;

    public ProblemHandler(ProblemTranslator translator, ProblemTexts texts, JsonMapper json) {
        this.translator = translator;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException problem = translator.translate(failure);
        log(exchange, problem, failure);
        if (problem.type().status() == 401) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(failure));
        }
        return write(exchange, problem);
    }

    /** Our own faults with all they say; what is known to pass, such as overload, in one line. */
    private static void log(ServerWebExchange exchange, ProblemException problem, Throwable failure) {
        if (problem.type() == CommonProblem.INTERNAL_ERROR) {
            LOG.error("trace={} {}", TraceId.of(exchange), operation(exchange), failure);
        } else if (problem.type().status() >= 500) {
            LOG.warn("trace={} {} {}", TraceId.of(exchange), operation(exchange), failure.toString());
        }
    }

    private static String operation(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() + " " + exchange.getRequest().getPath();
    }

    /** Tells a caller whose token was refused from one who sent none (RFC 6750). */
    private static String challenge(Throwable failure) {
        return failure instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemException problem) {
        Locale language = texts.language(acceptedLanguages(exchange));
        byte[] body = json.writeValueAsBytes(document(problem, TraceId.of(exchange), language));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.type().status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        addHints(headers, problem);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static void addHints(HttpHeaders headers, ProblemException problem) {
        boolean passing = problem.type().status() == 503 || problem.type() == CommonProblem.REQUEST_IN_PROGRESS;
        if (passing && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private ProblemDocument document(ProblemException problem, String traceId, Locale language) {
        List<ProblemDocument.FieldError> errors = problem.violations().stream()
                .map(violation -> new ProblemDocument.FieldError(
                        violation.pointer(), violation.code(), texts.detail(violation, language)))
                .toList();
        return new ProblemDocument(
                problem.type().page(),
                problem.type().name(),
                texts.title(problem.type(), language),
                problem.type().status(),
                texts.detail(problem, language),
                traceId,
                errors,
                problem.extensions());
    }

    private static List<Locale.LanguageRange> acceptedLanguages(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAcceptLanguage();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
