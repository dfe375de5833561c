package org.minkang.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.minkang.kit.testing.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer, read.
 *
 * @param json missing when there was no body
 */
record Http(int status, HttpHeaders headers, JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static Http get(WebTestClient client, String uri, Tokens caller, Map<String, String> headers) {
        return send(client, "GET", uri, caller, headers, "");
    }

    static Http get(WebTestClient client, String uri, Tokens caller) {
        return get(client, uri, caller, Map.of());
    }

    static Http send(
            WebTestClient client, String method, String uri, Tokens caller, Map<String, String> headers, String body) {
        WebTestClient.RequestBodySpec request = client.method(HttpMethod.valueOf(method))
                .uri(base -> URI.create(base.build() + uri))
                .headers(caller)
                .headers(set -> set.set(
                        HttpHeaders.CONTENT_TYPE,
                        method.equals("PATCH") ? "application/merge-patch+json" : "application/json"))
                .headers(set -> headers.forEach(set::set));
        EntityExchangeResult<byte[]> result = (body.isEmpty() ? request : request.bodyValue(body))
                .exchange()
                .expectBody()
                .returnResult();
        byte[] content = result.getResponseBody();
        return new Http(
                result.getStatus().value(),
                result.getResponseHeaders(),
                content == null || content.length == 0
                        ? JSON.missingNode()
                        : Objects.requireNonNull(JSON.readTree(content)));
    }

    String code() {
        return json.path("code").asString("");
    }

    /** {@code pointer code} of every error. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        json.path("errors")
                .forEach(error -> errors.add(error.path("pointer").asString() + " "
                        + error.path("code").asString()));
        return errors;
    }
}
