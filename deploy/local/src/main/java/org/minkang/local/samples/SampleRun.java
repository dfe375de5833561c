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
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            HttpResponse<String> response = good(step, exchange(step, request(step, key(number, step, attempt))));
            JsonNode body = json(response.body());
            if (step.beginsJob() ? succeeds(step, response) : holds(step.until(), body)) {
                captures.take(step, response, body);
                return;
            }
            pause();
        }
        throw new LaunchException("The sample step \"" + step.name() + "\" did not reach its end.");
    }

    /** A job begun again is another request; a question asked again is the same. */
    private String key(int number, SampleStep step, int attempt) {
        return "sample-" + file.getFileName() + "-" + number + (step.beginsJob() && attempt > 1 ? "-" + attempt : "");
    }

    /**
     * Waits until the job that {@code accepted} speaks of has ended; false when it failed on what may be known later.
     *
     * @throws LaunchException when it failed on anything else
     */
    private boolean succeeds(SampleStep step, HttpResponse<String> accepted) {
        URI location = gateway.resolve(accepted.headers().firstValue("Location").orElse(""));
        HttpRequest question = asking(step, location).GET().build();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            JsonNode job = json(good(step, exchange(step, question)).body());
            String status = job.path("status").asString("");
            if (status.equals("SUCCEEDED")) {
                return true;
            }
            if (status.equals("FAILED")) {
                String first = job.at("/errors/0/code").asString("");
                if (first.equals(step.retryOn())) {
                    return false;
                }
                throw new LaunchException("The job of the sample step \"" + step.name() + "\" failed: " + job);
            }
            pause();
        }
        throw new LaunchException("The job of the sample step \"" + step.name() + "\" did not end.");
    }

    private static HttpResponse<String> good(SampleStep step, HttpResponse<String> response) {
        if (step.isGood(response.statusCode())) {
            return response;
        }
        throw new LaunchException("The sample step \"" + step.name() + "\" (" + step.method() + " "
                + response.uri().getPath() + ") was answered " + response.statusCode() + ": " + response.body());
    }

    private HttpRequest.Builder asking(SampleStep step, URI what) {
        return HttpRequest.newBuilder(what).timeout(ANSWER).header("Authorization", "Bearer " + token(step));
    }

    private HttpRequest request(SampleStep step, String key) {
        HttpRequest.Builder request =
                asking(step, gateway.resolve(captures.fill(step.path()))).method(step.method(), body(step));
        if (step.body() != null || step.file() != null) {
            request.header("Content-Type", Objects.requireNonNullElse(step.contentType(), "application/json"));
        }
        if (!step.method().equals("GET")) {
            request.header("Idempotency-Key", key);
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
