package org.minkang.sample.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres;
import org.minkang.kit.testing.Tokens;
import org.minkang.kit.work.RecurringWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@TestPropertySource(
        properties = {
            "minkang.journal.sealing.interval=1h",
            "minkang.events.heartbeat=200ms",
            "minkang.events.poll-interval=100ms"
        })
class JournalOperationsTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Autowired
    private WebTestClient client;

    @Autowired
    private Journal journal;

    @Autowired
    private Database database;

    @Autowired
    private TestPostgres.TestDatabase postgres;

    @Autowired
    @Qualifier("journalSealing")
    private RecurringWork sealing;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Test
    void listsEventsAsCloudEventsAndGoesOnFromAnyPage() {
        UUID first = append("510104", "opened");
        append("110101", "opened");
        UUID second = append("510104", "closed");

        JsonNode page = get("/sample/v1/events?limit=1", Tokens.countyBureau("510104", "events.read"));
        JsonNode event = page.at("/items/0");
        assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/type").asString()).isEqualTo("org.minkang.sample.clinic.opened");
        assertThat(event.at("/source").asString()).isEqualTo("/sample/v1");
        assertThat(event.at("/subject").asString()).isEqualTo(first.toString());
        assertThat(event.at("/regioncode").asString()).isEqualTo("510104");
        assertThat(event.at("/data/after/beds").asInt()).isEqualTo(8);
        assertThat(event.at("/data").has("before")).isFalse();
        assertThat(page.at("/page/more").asBoolean()).isTrue();

        JsonNode next = get(
                "/sample/v1/events?after=" + page.at("/page/next").asString(),
                Tokens.countyBureau("510104", "events.read"));
        assertThat(next.at("/items/0/subject").asString()).isEqualTo(second.toString());
        assertThat(next.at("/items").size()).isEqualTo(1);

        JsonNode end = get(
                "/sample/v1/events?after=" + next.at("/page/next").asString(),
                Tokens.countyBureau("510104", "events.read"));
        assertThat(end.at("/items").size()).isZero();
        assertThat(end.at("/page/next").asString()).hasSize(32);
    }

    @Test
    void filtersEventsByType() {
        append("520102", "opened");
        append("520102", "closed");
        Tokens county = Tokens.countyBureau("520102", "events.read");

        assertThat(get("/sample/v1/events?type=org.minkang.sample.clinic.closed", county)
                        .at("/items")
                        .size())
                .isEqualTo(1);
        refused("/sample/v1/events?type=org.minkang.other.clinic.closed", county, 422, "EVENT_TYPE_FOREIGN");
        refused("/sample/v1/events?after=nonsense", county, 422, "CURSOR_MALFORMED");
        refused("/sample/v1/events?unknown=1", county, 422, "UNKNOWN_PARAMETER");
    }

    @Test
    void keepsEventsFromWhoeverHasNoScope() {
        Tokens county = Tokens.countyBureau("510104", "sample.read");
        for (String path : List.of("events", "journal", "journal/verification", "journal/head", "webhooks")) {
            client.get()
                    .uri("/sample/v1/" + path)
                    .headers(county)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void streamsEventsAndGoesOnFromTheLastOneSeen() {
        append("530102", "opened");
        Flux<ServerSentEvent<JsonNode>> all = follow("530102", null);

        String[] seen = new String[1];
        StepVerifier.create(all.filter(event -> event.data() != null))
                .assertNext(event -> {
                    assertThat(type(event)).isEqualTo("org.minkang.sample.clinic.opened");
                    seen[0] = Objects.requireNonNull(event.id());
                })
                .then(() -> append("110101", "closed"))
                .then(() -> append("530102", "changed"))
                .assertNext(event -> assertThat(type(event)).isEqualTo("org.minkang.sample.clinic.changed"))
                .thenCancel()
                .verify(BOUND);

        StepVerifier.create(follow("530102", seen[0]).filter(event -> event.data() != null))
                .assertNext(event -> assertThat(type(event)).isEqualTo("org.minkang.sample.clinic.changed"))
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void tellsInstitutionsThatSomethingChangedAndNotWhat() {
        append("640104", "opened");
        Tokens bureau = Tokens.countyBureau("640104", "events.read", "journal.read");
        Tokens hospital = Tokens.institution("12440100MB2D00014R", "640104", "events.read", "journal.read");

        assertThat(get("/sample/v1/events", bureau).at("/items/0/data/after").isObject())
                .isTrue();
        assertThat(get("/sample/v1/journal", bureau).at("/items/0/after").isObject())
                .isTrue();
        JsonNode event = get("/sample/v1/events", hospital).at("/items/0");
        assertThat(event.at("/data/action").asString()).isEqualTo("opened");
        assertThat(event.at("/data/after").isMissingNode()).isTrue();
        assertThat(get("/sample/v1/journal", hospital).at("/items/0/after").isMissingNode())
                .isTrue();
        StepVerifier.create(follow(hospital, null).filter(sent -> sent.data() != null))
                .assertNext(sent -> {
                    assertThat(type(sent)).isEqualTo("org.minkang.sample.clinic.opened");
                    assertThat(Objects.requireNonNull(sent.data())
                                    .at("/data/after")
                                    .isMissingNode())
                            .isTrue();
                })
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void sendsCommentsWhileNothingHappens() throws IOException {
        try (Socket socket = open("540102");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith(":")) {
                line = lines.readLine();
            }
            assertThat(line).startsWith(":");
        }
    }

    @Test
    void survivesManyFollowersThatHangUp() throws IOException {
        append("610102", "opened");
        for (int round = 0; round < 40; round++) {
            open("610102").close();
        }
        assertThat(get("/sample/v1/events", Tokens.countyBureau("610102", "events.read"))
                        .at("/items")
                        .size())
                .isEqualTo(1);
        StepVerifier.create(follow("610102", null).filter(event -> event.data() != null))
                .expectNextCount(1)
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void refusesALastEventIdThatIsNone() {
        client.get()
                .uri("/sample/v1/events")
                .headers(Tokens.countyBureau("510104", "events.read"))
                .accept(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_PROBLEM_JSON)
                .header("Last-Event-ID", "12")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void auditsWhoDidWhat() {
        UUID id = append("620102", "opened");
        JsonNode page =
                get("/sample/v1/journal?entityId=" + id + "&count=true", Tokens.auditor("620000", "journal.read"));

        assertThat(page.at("/items/0/actor").asString()).isEqualTo("system:test");
        assertThat(page.at("/items/0/entityType").asString()).isEqualTo("clinic");
        assertThat(page.at("/page/total").asInt()).isEqualTo(1);
        assertThat(get("/sample/v1/journal?entityId=" + id, Tokens.auditor("110000", "journal.read"))
                        .at("/items")
                        .size())
                .isZero();
        refused("/sample/v1/journal?from=yesterday", Tokens.auditor("620000", "journal.read"), 422, "WRONG_TYPE");
    }

    @Test
    void verifiesTheJournalAndNamesTheFirstBrokenBlock() {
        append("630102", "opened");
        sealing.runOnce().block(BOUND);
        Tokens auditor = Tokens.auditor("000000", "journal.read");
        JsonNode head = get("/sample/v1/journal/head", auditor);
        String kept = "?headBlock=" + head.at("/block").asLong() + "&headHash="
                + head.at("/hash").asString();

        JsonNode intact = get("/sample/v1/journal/verification" + kept, auditor);
        assertThat(intact.at("/intact").asBoolean()).isTrue();
        assertThat(intact.has("firstFault")).isFalse();

        postgres.execute("update journal set actor = actor || '!' where seq = (select min(seq) from journal)");
        JsonNode broken = get("/sample/v1/journal/verification", auditor);
        assertThat(broken.at("/intact").asBoolean()).isFalse();
        assertThat(broken.at("/firstFault/block").asLong()).isEqualTo(1);
        assertThat(broken.at("/firstFault/reason").asString()).isEqualTo("ROWS_CHANGED");
        postgres.execute("update journal set actor = rtrim(actor, '!') where seq = (select min(seq) from journal)");
    }

    private UUID append(String region, String action) {
        UUID id = UUID.randomUUID();
        Change change = new Change(action, "clinic", id, 1, new RegionCode(region), null, Map.of("beds", 8));
        database.inTransaction(journal.append(Caller.system("test"), change)).block(BOUND);
        return id;
    }

    private JsonNode get(String uri, Tokens token) {
        byte[] body = client.get()
                .uri(uri)
                .headers(token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(Objects.requireNonNull(body));
    }

    private void refused(String uri, Tokens token, int status, String code) {
        client.get()
                .uri(uri)
                .headers(token)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    private Flux<ServerSentEvent<JsonNode>> follow(String region, @Nullable String lastEventId) {
        return follow(Tokens.countyBureau(region, "events.read"), lastEventId);
    }

    private Flux<ServerSentEvent<JsonNode>> follow(Tokens token, @Nullable String lastEventId) {
        return client.get()
                .uri("/sample/v1/events")
                .headers(token)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody();
    }

    /** A follower that reads no more than it wants to. */
    private Socket open(String region) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) BOUND.toMillis());
        OutputStream request = socket.getOutputStream();
        request.write(
                ("GET /sample/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                                + Tokens.countyBureau(region, "events.read").signed() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        request.flush();
        return socket;
    }

    private static String type(ServerSentEvent<JsonNode> event) {
        return Objects.requireNonNull(event.data()).at("/type").asString();
    }
}
