package org.minkang.local.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.local.LaunchException;

class SampleProgrammeTests {

    private final Path directory;
    private final HttpServer gateway;
    private final List<String> requests = new ArrayList<>();
    private int polls;

    /** The code with which the job fails once, if it does. */
    private @Nullable String failure;

    SampleProgrammeTests(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void handsWhatOneAnswerGivesToLaterSteps() throws IOException {
        load("""
                {"name": "test", "steps": [
                  {"name": "register", "client": "city-bureau", "method": "POST", "path": "/things",
                   "body": {"name": "惠州"}, "expect": 201, "as": "first"},
                  {"name": "sign", "client": "hospital", "regions": ["441322"], "institution": "C",
                   "method": "POST", "path": "/things/${first.id}/signature",
                   "headers": {"If-Match": "${first.etag}"}, "body": {"by": "${first.name} \\"x\\""}}
                ]}
                """);

        assertThat(requests)
                .containsExactly(
                        "POST /things city-bureau[]null match=null key=sample-s.json-1 {\"name\":\"惠州\"}",
                        "POST /things/7/signature hospital[441322]C match=\"v1\" key=sample-s.json-2"
                                + " {\"by\":\"a \\\"quoted\\\" name \\\"x\\\"\"}");
    }

    @Test
    void sendsFilesBesideTheProgramme() throws IOException {
        Files.writeString(directory.resolve("rows.csv"), "a,b\n");

        load("""
                {"name": "test", "steps": [
                  {"name": "import", "client": "city-bureau", "method": "POST", "path": "/imports",
                   "file": "rows.csv", "contentType": "text/csv"}
                ]}
                """);

        assertThat(requests.get(0)).endsWith("a,b\n");
    }

    @Test
    void repeatsAQuestionUntilItIsAnsweredAsWanted() throws IOException {
        load("""
                {"name": "test", "steps": [
                  {"name": "wait", "client": "city-bureau", "method": "GET", "path": "/question",
                   "until": {"/status": "DONE"}}
                ]}
                """);

        assertThat(requests).hasSize(3);
    }

    @Test
    void waitsUntilTheJobOfAStepHasSucceeded() throws IOException {
        load("""
                {"name": "test", "steps": [
                  {"name": "import", "client": "city-bureau", "method": "POST", "path": "/imports", "body": {}, "job": true}
                ]}
                """);

        assertThat(requests).hasSize(4);
        assertThat(requests.subList(1, 4)).allMatch(request -> request.startsWith("GET /job "));
    }

    @Test
    void beginsAJobAgainThatFailedOnWhatIsNotKnownYet() throws IOException {
        failure = "UNKNOWN";

        load("""
                {"name": "test", "steps": [
                  {"name": "import", "client": "city-bureau", "method": "POST", "path": "/imports", "body": {}, "job": true,
                   "retryOn": "UNKNOWN"}
                ]}
                """);

        assertThat(requests)
                .filteredOn(request -> request.startsWith("POST"))
                .extracting(request -> request.replaceAll(".*key=(\\S+).*", "$1"))
                .containsExactly("sample-s.json-1", "sample-s.json-1-2");
    }

    @Test
    void saysWhyAJobFailedThatAnotherTryWouldNotHelp() {
        failure = "MALFORMED";

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> load("""
                        {"name": "test", "steps": [
                          {"name": "import", "client": "city-bureau", "method": "POST", "path": "/imports", "body": {}, "job": true,
                           "retryOn": "UNKNOWN"}
                        ]}
                        """))
                .withMessageContaining("import")
                .withMessageContaining("MALFORMED");
    }

    @Test
    void namesTheStepThatIsRefusedAndStops() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> load("""
                        {"name": "test", "steps": [
                          {"name": "break a rule", "client": "city-bureau", "method": "POST", "path": "/refused", "body": {}},
                          {"name": "never sent", "client": "city-bureau", "method": "GET", "path": "/things"}
                        ]}
                        """))
                .withMessageContaining("break a rule")
                .withMessageContaining("422")
                .withMessageContaining("NOT_SO");
        assertThat(requests).hasSize(1);
    }

    @Test
    void refusesValuesNobodyHasCaptured() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> load("""
                        {"name": "test", "steps": [
                          {"name": "use", "client": "city-bureau", "method": "GET", "path": "/things/${nothing.id}"}
                        ]}
                        """))
                .withMessageContaining("${nothing.id}");
    }

    @Test
    void refusesFilesThatHoldNoProgramme() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> load("{\"name\": "))
                .withMessageContaining("cannot be read");
    }

    private void load(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("s.json"), json);
        URI uri = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        SampleProgramme.read(file)
                .load(
                        HttpClient.newHttpClient(),
                        uri,
                        (client, regions, institution) -> client + regions + institution);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "")
                + " match=" + exchange.getRequestHeaders().getFirst("If-Match")
                + " key=" + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (path) {
            case "/refused" -> respond(exchange, 422, "{\"code\": \"NOT_SO\"}");
            case "/question" -> respond(exchange, 200, "{\"status\": \"" + (++polls < 3 ? "OPEN" : "DONE") + "\"}");
            case "/job" -> respond(exchange, 200, job());
            default -> respond(exchange, 201, "{\"id\": 7, \"name\": \"a \\\"quoted\\\" name\"}");
        }
    }

    private String job() {
        if (failure != null) {
            String answer = "{\"status\": \"FAILED\", \"errors\": [{\"code\": \"" + failure + "\"}]}";
            failure = null;
            return answer;
        }
        return "{\"status\": \"" + (++polls < 3 ? "RUNNING" : "SUCCEEDED") + "\"}";
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        exchange.getResponseHeaders().set("Location", "/job");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
