package org.minkang.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches access tokens of local clients, with the secrets the authorization server has written for them. */
public final class Tokens {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI endpoint;
    private final Path clientSecrets;

    Tokens(HttpClient http, URI issuer, Path dataRoot) {
        this.http = http;
        this.endpoint = issuer.resolve("/oauth2/token");
        this.clientSecrets =
                dataRoot.resolve("keys").resolve("authorization-server").resolve("clients");
    }

    /**
     * A fresh token.
     *
     * @param regions other region codes than the client's own; empty for its own
     * @param institution another credit code than the client's own; null for its own
     * @throws LaunchException when the client is unknown, the request is refused or no suite runs there
     */
    public String fetch(String client, List<String> regions, @Nullable String institution) {
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        regions.forEach(region -> form.append("&region=").append(encode(region)));
        if (institution != null) {
            form.append("&institution=").append(encode(institution));
        }
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic(client))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build();
        HttpResponse<String> response = send(request);
        JsonNode body = JsonMapper.shared().readTree(response.body());
        if (response.statusCode() != OK) {
            throw new LaunchException("The authorization server gave no token to " + client + ": "
                    + body.path("error").asString("status " + response.statusCode()) + ". "
                    + body.path("error_description").asString(""));
        }
        return body.path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new LaunchException("No authorization server answers at " + endpoint
                    + "; start the suite with deploy/up, or name its --data and --port-offset.");
        } catch (IOException e) {
            throw new LaunchException("The authorization server at " + endpoint + " gave no answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Waiting for a token was interrupted.", e);
        }
    }

    private String basic(String client) {
        return Base64.getEncoder().encodeToString((client + ":" + secret(client)).getBytes(StandardCharsets.UTF_8));
    }

    private String secret(String client) {
        if (!Files.isDirectory(clientSecrets)) {
            throw new LaunchException("No suite has run on this data directory yet; start it with deploy/up.");
        }
        try (Stream<Path> files = Files.list(clientSecrets)) {
            List<String> known =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            if (!known.contains(client)) {
                throw new LaunchException("There is no client \"" + client + "\"; there are "
                        + known.stream().collect(Collectors.joining(", ")) + ".");
            }
            return Files.readString(clientSecrets.resolve(client)).strip();
        } catch (IOException e) {
            throw new LaunchException("The client secrets in " + clientSecrets + " cannot be read.", e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
