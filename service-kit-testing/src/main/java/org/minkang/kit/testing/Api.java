package org.minkang.kit.testing;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calls the running service as one caller. */
public final class Api {

    private final WebTestClient client;
    private final Tokens caller;

    public Api(WebTestClient client, Tokens caller) {
        this.client = client;
        this.caller = caller;
    }

    /** The same service, called by another. */
    public Api as(Tokens other) {
        return new Api(client, other);
    }

    public Answer get(String path) {
        return call(HttpMethod.GET, path, null, null);
    }

    /** A GET with one more header. */
    public Answer get(String path, String header, String value) {
        return send(client.get().uri(path).headers(caller).header(header, value));
    }

    public Answer post(String path, String body) {
        return call(HttpMethod.POST, path, body, null);
    }

    /** A POST of a CSV file. */
    public Answer upload(String path, String csv) {
        return send(client.post()
                .uri(path)
                .headers(caller)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .bodyValue(csv));
    }

    /** A POST that may be repeated. */
    public Answer post(String path, String body, String idempotencyKey) {
        return send(client.post()
                .uri(path)
                .headers(caller)
                .header("Idempotency-Key", idempotencyKey)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(body));
    }

    /** A transition or replacement of what {@code read} answered. */
    public Answer post(String path, String body, Answer read) {
        return call(HttpMethod.POST, path, body, read.etag());
    }

    public Answer put(String path, String body, Answer read) {
        return call(HttpMethod.PUT, path, body, read.etag());
    }

    public Answer patch(String path, String body, Answer read) {
        return call(HttpMethod.PATCH, path, body, read.etag());
    }

    private Answer call(HttpMethod method, String path, @Nullable String body, @Nullable String etag) {
        WebTestClient.RequestBodySpec request = client.method(method).uri(path).headers(caller);
        if (etag != null) {
            request.header(HttpHeaders.IF_MATCH, etag);
        }
        if (body == null) {
            return send(request);
        }
        String type = HttpMethod.PATCH.equals(method) ? "application/merge-patch+json" : "application/json";
        return send(request.header(HttpHeaders.CONTENT_TYPE, type).bodyValue(body));
    }

    private static Answer send(WebTestClient.RequestHeadersSpec<?> request) {
        return new Answer(request.exchange().expectBody().returnResult());
    }

    /**
     * What the service answered.
     *
     * @param result status, headers and body
     */
    public record Answer(EntityExchangeResult<byte[]> result) {

        public int status() {
            return result.getStatus().value();
        }

        public String body() {
            byte[] body = result.getResponseBody();
            return body == null ? "" : new String(body, StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return Objects.requireNonNull(result.getResponseBody());
        }

        public @Nullable String header(String name) {
            return result.getResponseHeaders().getFirst(name);
        }

        public String etag() {
            return Objects.requireNonNull(header(HttpHeaders.ETAG), () -> "no ETag: " + body());
        }

        /** The value at a JSON path. */
        @SuppressWarnings("TypeParameterUnusedInFormals") // JsonPath types by use, as a test reads best
        public <T> T at(String path) {
            return JsonPath.read(body(), path);
        }

        public UUID id() {
            return UUID.fromString(at("$.id"));
        }

        /** The code of a problem. */
        public String code() {
            return at("$.code");
        }

        /** What a problem says is wrong where. */
        public List<String> pointers() {
            return at("$.errors[*].pointer");
        }
    }
}
