package org.minkang.sample.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@TestPropertySource(properties = {"minkang.webhooks.allowed-targets=127.0.0.1/32", "minkang.webhooks.interval=50ms"})
class WebhookOperationsTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();
    private static final DisposableServer SUBSCRIBER = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> request.receive()
                    .aggregate()
                    .asString()
                    .doOnNext(RECEIVED::add)
                    .then(response.status(request.uri().endsWith("gone") ? 410 : 204)
                            .send()))
            .bindNow();

    @Autowired
    private WebTestClient client;

    @Autowired
    private Journal journal;

    @Autowired
    private Database database;

    @Autowired
    private JsonMapper json;

    @AfterAll
    static void stop() {
        SUBSCRIBER.disposeNow();
    }

    @Test
    void sendsASubscriberWhatHappensInItsRegions() throws InterruptedException {
        JsonNode webhook = subscribe("510104", "org.minkang.sample.clinic.opened", "/hook");
        assertThat(webhook.at("/secret").asString()).startsWith("whsec_");
        assertThat(webhook.at("/regions/0").asString()).isEqualTo("510104");

        append("110101");
        UUID seen = append("510104");

        String body = RECEIVED.poll(BOUND.toSeconds(), TimeUnit.SECONDS);
        assertThat(json.readTree(Objects.requireNonNull(body)).at("/subject").asString())
                .isEqualTo(seen.toString());
    }

    @Test
    void showsTheSecretOnceAndTheSubscriptionToItsClientOnly() {
        String id = subscribe("520102", "org.minkang.sample.clinic.closed", "/hook")
                .at("/id")
                .asString();
        Tokens county = Tokens.countyBureau("520102", "webhooks.write");

        client.get()
                .uri("/sample/v1/webhooks/" + id)
                .headers(county)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.secret")
                .doesNotExist();
        client.get()
                .uri("/sample/v1/webhooks/" + id)
                .headers(Tokens.auditor("520102", "webhooks.write"))
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/sample/v1/webhooks")
                .headers(Tokens.auditor("520102", "webhooks.write"))
                .exchange()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void endsASubscriptionWhoseVersionIsGiven() {
        String id = subscribe("530102", "org.minkang.sample.clinic.closed", "/hook")
                .at("/id")
                .asString();
        Tokens county = Tokens.countyBureau("530102", "webhooks.write");

        client.delete()
                .uri("/sample/v1/webhooks/" + id)
                .headers(county)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        client.delete()
                .uri("/sample/v1/webhooks/" + id)
                .headers(county)
                .header("If-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        client.delete()
                .uri("/sample/v1/webhooks/" + id)
                .headers(county)
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent();
        client.get()
                .uri("/sample/v1/webhooks/" + id)
                .headers(county)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void refusesTargetsInsideTheNetworkNamingEveryFault() {
        for (String url : List.of(
                "http://127.0.0.2/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]:8080/",
                "http://10.0.0.1/")) {
            post(Map.of("url", url), 422)
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/url")
                    .jsonPath("$.errors[0].code")
                    .isEqualTo("WEBHOOK_TARGET_REFUSED");
        }
        post(Map.of("url", "ftp://example.org", "eventTypes", List.of("else")), 422)
                .jsonPath("$.errors[*].code")
                .value((List<String> codes) ->
                        assertThat(codes).containsExactlyInAnyOrder("EVENT_TYPE_FOREIGN", "WEBHOOK_URL_MALFORMED"));
    }

    @Test
    void showsDeliveriesAndReplaysFinishedOnes() throws InterruptedException {
        String id = subscribe("610102", "org.minkang.sample.clinic.opened", "/hook")
                .at("/id")
                .asString();
        Tokens county = Tokens.countyBureau("610102", "webhooks.write");
        String subject = append("610102").toString();
        awaitDelivery(subject);

        String deliveries = "/sample/v1/webhooks/" + id + "/deliveries";
        JsonNode delivered = awaitStatus(deliveries + "?status=DELIVERED", county);
        String delivery = delivered.at("/items/0/id").asString();
        client.post()
                .uri(deliveries + "/" + delivery + "/replay")
                .headers(county)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PENDING");
        awaitDelivery(subject);
        client.post()
                .uri(deliveries + "/" + UUID.randomUUID() + "/replay")
                .headers(county)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void refusesToReplayWhatIsStillDue() throws InterruptedException {
        String id = subscribe("620102", "org.minkang.sample.clinic.opened", "/gone")
                .at("/id")
                .asString();
        Tokens county = Tokens.countyBureau("620102", "webhooks.write");
        awaitDelivery(append("620102").toString());

        String deliveries = "/sample/v1/webhooks/" + id + "/deliveries";
        String delivery = awaitStatus(deliveries + "?status=PENDING", county)
                .at("/items/0/id")
                .asString();
        client.post()
                .uri(deliveries + "/" + delivery + "/replay")
                .headers(county)
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    private static void awaitDelivery(String subject) throws InterruptedException {
        String body;
        do {
            body = RECEIVED.poll(BOUND.toSeconds(), TimeUnit.SECONDS);
            assertThat(body).isNotNull();
        } while (!String.valueOf(body).contains(subject));
    }

    private JsonNode awaitStatus(String uri, Tokens token) {
        return Objects.requireNonNull(Mono.fromSupplier(() -> client.get()
                        .uri(uri)
                        .headers(token)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .filter(page -> page != null && page.at("/items").size() > 0)
                .repeatWhenEmpty(empty -> empty.delayElements(Duration.ofMillis(20)))
                .subscribeOn(Schedulers.boundedElastic())
                .block(BOUND));
    }

    private JsonNode subscribe(String region, String type, String path) {
        Map<String, Object> request =
                Map.of("url", "http://127.0.0.1:" + SUBSCRIBER.port() + path, "eventTypes", List.of(type));
        return Objects.requireNonNull(client.post()
                .uri("/sample/v1/webhooks")
                .headers(Tokens.countyBureau(region, "webhooks.write"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.BodyContentSpec post(Map<String, Object> request, int status) {
        return client.post()
                .uri("/sample/v1/webhooks")
                .headers(Tokens.countyBureau("510104", "webhooks.write"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private UUID append(String region) {
        UUID id = UUID.randomUUID();
        Change change = new Change("opened", "clinic", id, 1, new RegionCode(region), null, Map.of("beds", 8));
        database.inTransaction(journal.append(Caller.system("test"), change)).block(BOUND);
        return id;
    }
}
