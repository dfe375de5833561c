package org.minkang.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one program for what a measurement needs, one request at a time, as one caller. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL = Duration.ofMillis(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;
    private final Duration patience;

    /** @param patience how long a request and a job may take */
    Client(URI base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /** What {@code path} answers. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return body(send(request(path).GET()));
    }

    /** Whatever {@code path} answers, refusals among it. */
    HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    JsonNode post(String path, Object content) throws IOException, InterruptedException {
        return body(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(content)))));
    }

    /** Changes what is known in version {@code version}, and answers it as it is then. */
    JsonNode change(String method, String path, long version, Object content) throws IOException, InterruptedException {
        return body(send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(content)))));
    }

    /** Imports a file of CSV and answers the job once it has succeeded. */
    JsonNode importFile(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<String> accepted =
                send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofFile(file)));
        String job = accepted.headers().firstValue("Location").orElseThrow();
        long end = System.nanoTime() + patience.toNanos();
        JsonNode state = get(job);
        while (!isFinal(state) && System.nanoTime() < end) {
            Thread.sleep(POLL.toMillis());
            state = get(job);
        }
        if (!status(state).equals("SUCCEEDED")) {
            throw new IOException("The import does not succeed: " + state);
        }
        return state;
    }

    private static boolean isFinal(JsonNode job) {
        return status(job).equals("SUCCEEDED") || status(job).equals("FAILED");
    }

    private static String status(JsonNode job) {
        return job.path("status").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(patience).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("%s %s is answered with %d: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
        return response;
    }

    private static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
