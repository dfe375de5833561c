package org.minkang.local.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minkang.local.LaunchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One pass through a sample programme: the values captured so far and the tokens fetched so far. */
final class SampleRun {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 250;
    private static final int ATTEMPTS = 240;

    private final HttpClient http;
    private final URI gateway;
    private final TokenSource tokens;
    private final Path file;
    private final Captures captures = new Captures();
    private final Map<Bearer, String> fetched = new HashMap<>();

    private record Bearer(
            String client, List<String> regions, @Nullable String institution) {}

    SampleRun(HttpClient http, URI gateway, TokenSource tokens, Path file) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
        this.file = file;
    }

    void send(SampleStep step, int number) {
        HttpRequest request = request(step, number);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            HttpResponse<String> response = exchange(step, request);
            if (!step.isGood(response.statusCode())) {
                throw new LaunchException("The sample step \"" + step.name() + "\" (" + step.method() + " "
                        + request.uri().getPath() + ") was answered " + response.statusCode() + ": " + response.body());
            }
            JsonNode body = json(response.body());
            if (holds(step.until(), body)) {
                captures.take(step, response, body);
                return;
            }
            pause();
        }
        throw new LaunchException("The sample step \"" + step.name() + "\" did not reach " + step.until() + ".");
    }

    private HttpRequest request(SampleStep step, int number) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(captures.fill(step.path())))
                .timeout(ANSWER)
                .method(step.method(), body(step))
                .header("Authorization", "Bearer " + token(step));
        if (step.body() != null || step.file() != null) {
            request.header("Content-Type", Objects.requireNonNullElse(step.contentType(), "application/json"));
        }
        if (!step.method().equals("GET")) {
            request.header("Idempotency-Key", "sample-" + file.getFileName() + "-" + number);
        }
        step.headers().forEach((name, value) -> request.setHeader(name, captures.fill(value)));
        return request.build();
    }

    private BodyPublisher body(SampleStep step) {
        if (step.body() != null) {
            return BodyPublishers.ofString(captures.fill(step.body()));
        }
        if (step.file() == null) {
            return BodyPublishers.noBody();
        }
        try {
            return BodyPublishers.ofFile(file.resolveSibling(step.file()));
        } catch (FileNotFoundException e) {
            throw new LaunchException(
                    "The sample step \"" + step.name() + "\" names a missing file: " + step.file(), e);
        }
    }

    private String token(SampleStep step) {
        Bearer bearer = new Bearer(step.client(), step.regions(), step.institution());
        return fetched.computeIfAbsent(
                bearer, wanted -> tokens.token(wanted.client(), wanted.regions(), wanted.institution()));
    }

    private HttpResponse<String> exchange(SampleStep step, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LaunchException("The sample step \"" + step.name() + "\" got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Loading the samples was interrupted.", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static boolean holds(Map<String, String> until, JsonNode body) {
        return until.entrySet().stream()
                .allMatch(entry -> body.at(entry.getKey()).asString("").equals(entry.getValue()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Loading the samples was interrupted.", e);
        }
    }
}
