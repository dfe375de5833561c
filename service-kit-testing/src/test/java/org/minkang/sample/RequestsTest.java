package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "web")
class RequestsTest {

    @Autowired
    private WebTestClient client;

    @Test
    void namesEveryBadPropertyAtOnce() {
        Http answer = post("""
                {"code": "c1", "region": "33010x", "zz": 1,
                 "details": {"name": " ", "kind": "CITY", "beds": 501, "openedOn": "2012-02-30", "yy": null}}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/code PATTERN_MISMATCH",
                        "/region REGION_CODE_MALFORMED",
                        "/zz UNKNOWN_PROPERTY",
                        "/details/name REQUIRED",
                        "/details/kind NOT_ONE_OF",
                        "/details/beds MORE_THAN",
                        "/details/openedOn WRONG_TYPE",
                        "/details/yy UNKNOWN_PROPERTY");
    }

    @Test
    void namesMissingPropertiesOfNestedObjects() {
        Http answer = post("{\"details\": {}}");

        assertThat(answer.errors())
                .contains("/code REQUIRED", "/region REQUIRED", "/details/name REQUIRED", "/details/openedOn REQUIRED");
    }

    @Test
    void saysWhereABodyStopsBeingJson() {
        Http answer = post("{\n  \"code\": }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(" MALFORMED_JSON");
        assertThat(answer.json().at("/errors/0/detail").asString()).contains("2");
    }

    @Test
    void refusesAPropertyThatOccursTwice() {
        assertThat(post("{\"code\": \"C-1\", \"code\": \"C-2\"}").status()).isEqualTo(400);
    }

    @Test
    void answersInChineseUnlessAskedForEnglish() {
        assertThat(titleFor("")).isEqualTo("未找到");
        assertThat(titleFor("zh-CN")).isEqualTo("未找到");
        assertThat(titleFor("fr")).isEqualTo("未找到");
        assertThat(titleFor("en-GB,en;q=0.9")).isEqualTo("Not found");
        assertThat(titleFor("fr;q=0.9,en;q=0.5")).isEqualTo("Not found");
        assertThat(titleFor("zh;q=0.4,en;q=0.5")).isEqualTo("Not found");
    }

    @Test
    void refusesWhatNoOperationTakes() {
        assertThat(Http.get(client, "/sample/v1/nothing", Clinics.CITY).code()).isEqualTo("NO_SUCH_PATH");
        assertThat(Http.send(client, "DELETE", Clinics.PATH, Clinics.CITY, Map.of(), "")
                        .code())
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(Http.get(client, Clinics.PATH, Clinics.CITY, Map.of("Accept", "image/png"))
                        .code())
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(Http.send(client, "POST", Clinics.PATH, Clinics.CITY, Map.of("Content-Type", "text/csv"), "a,b")
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        Http answer = post("{\"code\": \"" + "C".repeat(300_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        Http answer = Http.send(client, "HEAD", Clinics.PATH, Clinics.CITY, Map.of(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().isMissingNode()).isTrue();
    }

    @Test
    void changesOnlyTheVersionThatTheCallerRead() {
        String clinic = Clinics.PATH + "/" + Clinics.open(client, "330106");
        String patch = "{\"beds\": 9}";

        assertThat(patch(clinic, Map.of(), patch).code()).isEqualTo("VERSION_REQUIRED");
        assertThat(patch(clinic, Map.of("If-Match", "W/\"1\""), patch).status()).isEqualTo(400);
        assertThat(patch(clinic, Map.of("If-Match", "\"2\""), patch).code()).isEqualTo("STALE_VERSION");
        Http changed = patch(clinic, Map.of("If-Match", "\"1\""), patch);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers().getETag()).isEqualTo("\"2\"");
        assertThat(patch(clinic, Map.of("If-Match", "\"1\""), patch).status()).isEqualTo(412);
    }

    @Test
    void mergesAPatchAndKeepsWhatItDoesNotName() {
        String clinic = Clinics.PATH + "/" + Clinics.open(client, "330106");

        Http changed = patch(clinic, Map.of("If-Match", "\"1\""), "{\"name\": \"新名\", \"beds\": null}");

        assertThat(changed.json().at("/details/name").asString()).isEqualTo("新名");
        assertThat(changed.json().at("/details/kind").asString()).isEqualTo("VILLAGE");
        assertThat(changed.json().at("/details").has("beds")).isFalse();
    }

    @Test
    void refusesAPatchThatRemovesWhatIsRequired() {
        String clinic = Clinics.PATH + "/" + Clinics.open(client, "330106");

        Http answer = patch(clinic, Map.of("If-Match", "\"1\""), "{\"name\": null, \"zz\": 1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactlyInAnyOrder("/name REQUIRED", "/zz UNKNOWN_PROPERTY");
    }

    @Test
    void tellsACallerThatItHasTheCurrentVersion() {
        String clinic = Clinics.PATH + "/" + Clinics.open(client, "330106");

        assertThat(Http.get(client, clinic, Clinics.CITY, Map.of("If-None-Match", "\"1\""))
                        .status())
                .isEqualTo(304);
        assertThat(Http.get(client, clinic, Clinics.CITY, Map.of("If-None-Match", "\"0\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesTheTransitionsThatAStateAllows() {
        String clinic = Clinics.PATH + "/" + Clinics.open(client, "330106");
        String closure = "{\"reason\": \"并入\"}";
        Http.send(client, "POST", clinic + "/closure", Clinics.CITY, Map.of("If-Match", "\"1\""), closure);

        Http again = Http.send(client, "POST", clinic + "/closure", Clinics.CITY, Map.of("If-Match", "\"2\""), closure);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("status").asInt()).isEqualTo(409);
        assertThat(again.json().path("currentStatus").asString()).isEqualTo("CLOSED");
        assertThat(again.json().path("allowedTransitions").isArray()).isTrue();
    }

    @Test
    void showsTheTraceOfTheCallInItsProblem() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Http answer = Http.get(
                client,
                Clinics.PATH + "/" + UUID.randomUUID(),
                Clinics.CITY,
                Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }

    private String titleFor(String language) {
        return Http.get(
                        client,
                        Clinics.PATH + "/" + UUID.randomUUID(),
                        Clinics.CITY,
                        language.isEmpty() ? Map.of() : Map.of("Accept-Language", language))
                .json()
                .path("title")
                .asString();
    }

    private Http post(String body) {
        return Http.send(client, "POST", Clinics.PATH, Clinics.CITY, Map.of(), body);
    }

    private Http patch(String uri, Map<String, String> headers, String body) {
        return Http.send(client, "PATCH", uri, Clinics.CITY, headers, body);
    }
}
