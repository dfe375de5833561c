package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class IdempotencyTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    @Test
    void repeatsTheStoredAnswerByteForByte() {
        String key = UUID.randomUUID().toString();
        String body = Clinics.body("330106");

        EntityExchangeResult<byte[]> first = post(key, body, Clinics.CITY);
        EntityExchangeResult<byte[]> second = post(key, body, Clinics.CITY);

        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(first.getResponseHeaders().containsHeader("Idempotency-Replayed"))
                .isFalse();
        assertThat(second.getStatus().value()).isEqualTo(201);
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(second.getResponseHeaders().getETag())
                .isEqualTo(first.getResponseHeaders().getETag());
        assertThat(second.getResponseHeaders().getContentType())
                .isEqualTo(first.getResponseHeaders().getContentType());
    }

    @Test
    void takesTheKeyAsAQuotedString() {
        String key = UUID.randomUUID().toString();
        String body = Clinics.body("330106");

        post('"' + key + '"', body, Clinics.CITY);

        assertThat(post(key, body, Clinics.CITY).getResponseHeaders().getFirst("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void refusesTheKeyWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        post(key, Clinics.body("330106"), Clinics.CITY);

        EntityExchangeResult<byte[]> other = post(key, Clinics.body("330106"), Clinics.CITY);

        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(text(other)).contains("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void takesTheSameKeyOfAnotherClientForAnotherCall() {
        String key = UUID.randomUUID().toString();
        post(key, Clinics.body("330106"), Clinics.CITY);

        EntityExchangeResult<byte[]> other =
                post(key, Clinics.body("330106"), Clinics.CITY.with("client_id", "another-bureau"));

        assertThat(other.getStatus().value()).isEqualTo(201);
        assertThat(other.getResponseHeaders().containsHeader("Idempotency-Replayed"))
                .isFalse();
    }

    @Test
    void keepsNoRefusalSoThatACorrectedCallMayUseTheKey() {
        String key = UUID.randomUUID().toString();

        EntityExchangeResult<byte[]> refused = post(key, "{\"code\": \"C-1\"}", Clinics.CITY);
        EntityExchangeResult<byte[]> corrected = post(key, Clinics.body("330106"), Clinics.CITY);

        assertThat(refused.getStatus().value()).isEqualTo(422);
        assertThat(refused.getResponseHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(corrected.getStatus().value()).isEqualTo(201);
    }

    @Test
    void rollsBackTheWorkOfARefusedCall() {
        String body = Clinics.body("330106");
        post(UUID.randomUUID().toString(), body, Clinics.CITY);
        Long before = journalRows();

        EntityExchangeResult<byte[]> twice = post(UUID.randomUUID().toString(), body, Clinics.CITY);

        assertThat(twice.getStatus().value()).isEqualTo(409);
        assertThat(text(twice)).contains("ALREADY_EXISTS");
        assertThat(journalRows()).isEqualTo(before);
    }

    @Test
    void doesTheWorkOnceHoweverManyRetriesRace() {
        String key = UUID.randomUUID().toString();
        String body = Clinics.body("330106");
        Long before = journalRows();

        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(attempt -> post(key, body, Clinics.CITY).getStatus().value())
                .toList();

        assertThat(statuses).contains(201).containsAnyOf(201, 409);
        assertThat(statuses).isSubsetOf(201, 409);
        assertThat(journalRows()).isEqualTo(before + 1);
        assertThat(post(key, body, Clinics.CITY).getStatus().value()).isEqualTo(201);
    }

    @Test
    void takesAnExpiredKeyForANewCallAndClearsOldAnswers() {
        String key = UUID.randomUUID().toString();
        post(key, Clinics.body("330106"), Clinics.CITY);
        postgres.execute("update idempotent_answer set expires_at = now() - interval '1 minute'");

        EntityExchangeResult<byte[]> again = post(key, Clinics.body("330106"), Clinics.CITY);

        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseHeaders().containsHeader("Idempotency-Replayed"))
                .isFalse();
        assertThat(count("select count(*) from idempotent_answer where expires_at < now()"))
                .isZero();
    }

    @Test
    void refusesAMalformedKeyByName() {
        EntityExchangeResult<byte[]> refused = post("a b", Clinics.body("330106"), Clinics.CITY);

        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(text(refused)).contains("\"pointer\":\"Idempotency-Key\"", "IDEMPOTENCY_KEY_MALFORMED");
    }

    @Test
    void readsABodyTooLargeForMemoryFromAFile() {
        String padded = Clinics.body("330106") + " ".repeat(100_000);
        String key = UUID.randomUUID().toString();

        assertThat(post(key, padded, Clinics.CITY).getStatus().value()).isEqualTo(201);
        assertThat(post(key, padded, Clinics.CITY).getResponseHeaders().getFirst("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void tellsNothingOfAnAnswerToACallerWithoutAToken() {
        String key = UUID.randomUUID().toString();
        String body = Clinics.body("330106");
        post(key, body, Clinics.CITY);

        client.post()
                .uri(Clinics.PATH)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private EntityExchangeResult<byte[]> post(String key, String body, Tokens caller) {
        return client.post()
                .uri(Clinics.PATH)
                .headers(caller)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private Long journalRows() {
        return count("select count(*) from journal");
    }

    private Long count(String sql) {
        return Objects.requireNonNull(database.one(Sql.of(sql), row -> Objects.requireNonNull(row.get(0, Long.class)))
                .block());
    }

    private static String text(EntityExchangeResult<byte[]> result) {
        return new String(Objects.requireNonNull(result.getResponseBody()), StandardCharsets.UTF_8);
    }
}
