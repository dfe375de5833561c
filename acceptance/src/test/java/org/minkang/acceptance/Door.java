package org.minkang.acceptance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minkang.local.SuiteRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls through the gateway, as another system makes them. */
final class Door {

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param etag the entity tag, empty when there was none
     * @param body as JSON; a missing node when there was none
     */
    record Answer(int status, String etag, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    private final SuiteRunner suite;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Door(SuiteRunner suite) {
        this.suite = suite;
    }

    Answer get(String client, String path) {
        return send(client, "GET", path, "", Map.of());
    }

    Answer post(String client, String path, String body) {
        return send(client, "POST", path, body, Map.of());
    }

    Answer send(String client, String method, String path, String body, Map<String, String> headers) {
        try {
            return exchange(client, method, path, body, headers);
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path, broken);
        }
    }

    /** @throws IOException when the answer never came or broke off */
    Answer exchange(String client, String method, String path, String body, Map<String, String> headers)
            throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        return exchange(
                client,
                method,
                path,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                all);
    }

    /** The same with a body that is read as it is sent. */
    Answer exchange(
            String client, String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(suite.gateway().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(client))
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    JsonMapper.shared().readTree(response.body().isBlank() ? "null" : response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String token(String client) {
        return tokens.computeIfAbsent(client, name -> suite.token(name, List.of(), null));
    }
}
