package org.minkang.kit.journal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.kit.journal.JournalRows.COUNTY;
import static org.minkang.kit.journal.JournalRows.OTHER_PROVINCE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.journal.JournalFeed;
import org.minkang.kit.journal.JournalRows;
import org.minkang.kit.persistence.KitDatabase;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Paging;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

class WebhookDeliveryTest {

    private static final String SIGNED = "org.minkang.test.pairing.signed";

    private record Received(String id, String timestamp, String signature, String body) {}

    private final KitDatabase postgres = KitDatabase.create();
    private final JournalFeed feed = new JournalFeed(postgres.database());
    private final WebhookRepository webhooks = new WebhookRepository(postgres.database());
    private final DeliveryRepository deliveries = new DeliveryRepository(postgres.database());
    private final WebhookFanOut fanOut = new WebhookFanOut(postgres.database(), feed, webhooks, deliveries, "test");
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private final DisposableServer subscriber =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::receive).bindNow();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @BeforeEach
    void nothingIsHandedOutYet() {
        assertThat(received).isEmpty();
    }

    @AfterEach
    void close() {
        subscriber.disposeNow();
        postgres.close();
    }

    @Test
    void sendsEachEventOnceSignedForItsSubscriber() {
        Webhook webhook = subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 3);

        handOut();
        deliver();
        deliver();

        assertThat(received).hasSize(3);
        Received first = received.get(0);
        Instant timestamp = Instant.ofEpochSecond(Long.parseLong(first.timestamp()));
        assertThat(first.signature())
                .isEqualTo(webhook.secret()
                        .sign(first.id(), timestamp, first.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(first.body()).contains("\"specversion\":\"1.0\"").contains("\"type\":\"" + SIGNED + "\"");
        assertThat(list(webhook, DeliveryStatus.DELIVERED)).hasSize(3);
    }

    @Test
    void sendsOnlyWhatTheSubscriberMaySeeAndAskedFor() {
        subscribe(RegionScope.of(COUNTY));
        subscribe(RegionScope.everywhere(), List.of("org.minkang.test.pairing.created"));
        JournalRows.append(postgres.database(), OTHER_PROVINCE, 1, 2);
        JournalRows.append(postgres.database(), COUNTY, 3, 3);

        handOut();
        deliver();

        assertThat(received).hasSize(1);
        assertThat(received.get(0).body()).contains("\"regioncode\":\"370102\"");
    }

    @Test
    void startsWithWhatHappensAfterTheSubscription() {
        JournalRows.append(postgres.database(), COUNTY, 1, 5);
        subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 6, 6);

        handOut();
        deliver();

        assertThat(received).hasSize(1);
    }

    @Test
    void triesAgainWhenDueAndNotBefore() {
        Webhook webhook = subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        answer.set(503);
        handOut();
        deliver();

        Delivery failed = list(webhook, DeliveryStatus.PENDING).get(0);
        assertThat(failed.lastStatus()).isEqualTo(503);
        assertThat(failed.lastFault()).isEqualTo(DeliveryFault.STATUS);
        assertThat(Duration.between(now, failed.dueAt())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));

        answer.set(204);
        deliver();
        assertThat(received).hasSize(1);
        now = failed.dueAt();
        deliver();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(list(webhook, DeliveryStatus.DELIVERED)).hasSize(1);
    }

    @Test
    void givesUpAfterDaysAndCanBeReplayed() {
        Webhook webhook = subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        answer.set(500);
        handOut();
        for (int attempt = 0; attempt < 11; attempt++) {
            deliver();
            now = now.plus(Duration.ofHours(30));
        }
        assertThat(received).hasSize(11);
        Delivery dead = list(webhook, DeliveryStatus.DEAD).get(0);
        assertThat(dead.attempts()).isEqualTo(11);

        answer.set(200);
        deliveries.replay(webhook.id(), dead.id(), now).block();
        deliver();
        assertThat(list(webhook, DeliveryStatus.DELIVERED)).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        Webhook webhook = subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        answer.set(302);
        handOut();
        deliver();

        assertThat(received).hasSize(1);
        assertThat(list(webhook, DeliveryStatus.PENDING).get(0).lastStatus()).isEqualTo(302);
    }

    @Test
    void triesAgainWhatADyingProcessLeftBehind() {
        subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        handOut();
        assertThat(deliveries.claim(now, 10).block()).hasSize(1);

        deliver();
        assertThat(received).isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        deliver();
        assertThat(received).hasSize(1);
    }

    @Test
    void claimsEachDeliveryForOneProcessOnly() {
        subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 20);
        handOut();

        List<UUID> claimed = Mono.zip(deliveries.claim(now, 15), deliveries.claim(now, 15))
                .map(both -> {
                    List<UUID> all = new CopyOnWriteArrayList<>();
                    both.getT1().forEach(delivery -> all.add(delivery.id()));
                    both.getT2().forEach(delivery -> all.add(delivery.id()));
                    return all;
                })
                .block();
        assertThat(claimed).doesNotHaveDuplicates();
    }

    @Test
    void refusesATargetWhoseAddressTurnedPrivateAfterItWasChecked() {
        Webhook webhook = subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        handOut();
        work(new TargetGuard(List.of(), true)).deliver(now).block();

        assertThat(received).isEmpty();
        assertThat(list(webhook, DeliveryStatus.PENDING).get(0).lastFault()).isEqualTo(DeliveryFault.TARGET_REFUSED);
    }

    @Test
    void refusesANameThatResolvesToAClosedAddressWhenConnecting() {
        UUID id = Ids.next();
        ClaimedDelivery delivery =
                new ClaimedDelivery(id, 1, 1, "http://localhost:" + subscriber.port() + "/", WebhookSecret.generate());
        WebhookSender sender = new WebhookSender(new TargetGuard(List.of(), true), Duration.ofSeconds(5));

        assertThat(sender.send(delivery, new byte[0], now).block())
                .isEqualTo(Outcome.failed(DeliveryFault.TARGET_REFUSED));
    }

    @Test
    void losesNothingWhenOneReplicaIsHandingOutAlready() throws Exception {
        subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        try (var other = postgres.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from webhook_cursor for update");
            handOut();
            deliver();
            assertThat(received).isEmpty();
        }
        handOut();
        deliver();
        assertThat(received).hasSize(1);
    }

    @Test
    void dropsDeliveriesWithTheirSubscription() {
        Webhook webhook = subscribe(RegionScope.everywhere());
        JournalRows.append(postgres.database(), COUNTY, 1, 1);
        handOut();
        webhooks.delete(webhook.id()).block();
        deliver();

        assertThat(received).isEmpty();
    }

    private Webhook subscribe(RegionScope regions) {
        return subscribe(regions, List.of());
    }

    private Webhook subscribe(RegionScope regions, List<String> types) {
        Webhook webhook = new Webhook(
                Ids.next(),
                "client",
                "http://127.0.0.1:" + subscriber.port() + "/hook",
                types,
                regions,
                WebhookSecret.generate(),
                Objects.requireNonNull(feed.latest().block()),
                now);
        webhooks.insert(webhook).block();
        return webhook;
    }

    private void handOut() {
        fanOut.handOut(now).block();
    }

    private void deliver() {
        work(new TargetGuard(List.of("127.0.0.0/8"), true)).deliver(now).block();
    }

    private DeliveryWork work(TargetGuard guard) {
        WebhookSender sender = new WebhookSender(guard, Duration.ofSeconds(5));
        return new DeliveryWork(deliveries, feed, sender, new JsonMapper(), "test", new Random(1));
    }

    private List<Delivery> list(Webhook webhook, @Nullable DeliveryStatus status) {
        return Objects.requireNonNull(
                        deliveries.list(webhook.id(), status, Paging.FIRST).block())
                .items();
    }

    private Mono<Void> receive(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .doOnNext(body -> received.add(new Received(
                        header(request, "webhook-id"),
                        header(request, "webhook-timestamp"),
                        header(request, "webhook-signature"),
                        body)))
                .then(response.status(answer.get())
                        .header("location", "http://127.0.0.1:" + request.hostPort() + "/elsewhere")
                        .sendString(Mono.just("thank you"))
                        .then());
    }

    private static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNull(request.requestHeaders().get(name));
    }
}
