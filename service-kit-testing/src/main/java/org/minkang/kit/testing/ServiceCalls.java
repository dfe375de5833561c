package org.minkang.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Calls operations of a contract with what the fixtures give. */
final class ServiceCalls {

    /**
     * What came back.
     *
     * @param body may be empty
     */
    record Result(int status, @Nullable String mediaType, String body) {

        boolean isProblem() {
            return ContractComponents.PROBLEM.equals(mediaType);
        }
    }

    private final WebTestClient client;
    private final Fixtures fixtures;

    ServiceCalls(WebTestClient client, Fixtures fixtures) {
        this.client = client;
        this.fixtures = fixtures;
    }

    Fixtures fixtures() {
        return fixtures;
    }

    /** A valid call of {@code operation}, to be spoiled. */
    Call valid(ContractOperation operation, @Nullable Tokens caller) {
        Map<String, String> path = operation.pathParameters().isEmpty() ? Map.of() : fixtures.path(operation);
        if (!path.keySet().containsAll(operation.pathParameters())) {
            throw Fixtures.unknown(operation);
        }
        HttpHeaders headers = new HttpHeaders();
        Optional.ofNullable(caller).ifPresent(token -> token.accept(headers));
        if (operation.takesVersion()) {
            headers.set(HttpHeaders.IF_MATCH, fixtures.version(operation));
        }
        operation.mediaType().ifPresent(type -> headers.set(HttpHeaders.CONTENT_TYPE, type));
        String body = operation.takesJson() ? fixtures.body(operation).toString() : "";
        return new Call(operation.method(), operation.path(), path, fixtures.query(operation), headers, body);
    }

    /** Sends a call; throws AssertionError when the answer is not one that the contract declares. */
    Result send(Call call) {
        EntityExchangeResult<byte[]> result = exchange(call);
        byte[] body = result.getResponseBody();
        var type = result.getResponseHeaders().getContentType();
        return new Result(
                result.getStatus().value(),
                type == null ? null : type.getType() + "/" + type.getSubtype(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private EntityExchangeResult<byte[]> exchange(Call call) {
        try {
            return request(call).exchange().expectBody().returnResult();
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof AssertionError undeclared) {
                throw undeclared;
            }
            throw failure;
        }
    }

    private WebTestClient.RequestHeadersSpec<?> request(Call call) {
        return client.method(HttpMethod.valueOf(call.method()))
                .uri(base -> UriComponentsBuilder.fromUri(base.build())
                        .path(call.path())
                        .queryParams(call.queryParameters())
                        .encode()
                        .buildAndExpand(call.placeholders())
                        .toUri())
                .headers(headers -> headers.putAll(call.headers()))
                .body((request, context) -> request.writeWith(bytes(call)));
    }

    /** As they are, whatever Content-Type says. */
    private static Mono<DataBuffer> bytes(Call call) {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        return body.length == 0 ? Mono.empty() : Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
    }
}
