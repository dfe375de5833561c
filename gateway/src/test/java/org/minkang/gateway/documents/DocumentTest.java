package org.minkang.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.gateway.GatewayTest;
import org.minkang.kit.problem.CommonProblem;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Everything here is read without a token. */
class DocumentTest extends GatewayTest {

    @Test
    void listsEveryServiceWithItsContract() {
        stranger()
                .get()
                .uri("/.well-known/api-catalog")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Type", type -> assertThat(type).startsWith("application/linkset+json"))
                .expectBody()
                .jsonPath("$.linkset[0].item[*].href")
                .isEqualTo(List.of("/campaign/v1", "/inspection/v1", "/pairing/v1", "/pediatrics/v1"))
                .jsonPath("$.linkset[3].anchor")
                .isEqualTo("/pairing/v1")
                .jsonPath("$.linkset[3].service-desc[0].href")
                .isEqualTo("/pairing/v1/openapi.json")
                .jsonPath("$.linkset[3].service-doc[0].href")
                .isEqualTo("/docs");
    }

    @Test
    void answersHeadForTheCatalogue() {
        stranger()
                .head()
                .uri("/.well-known/api-catalog")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void showsTheContractsWithoutAnythingFromElsewhere() {
        String page = read("/docs");
        assertThat(page).doesNotContain("http://", "https://", "<script>", "style=");
        assertThat(read("/docs/contracts.js")).contains("/pairing/v1/openapi.json", "/inspection/v1/openapi.json");
        stranger().get().uri("/docs").exchange().expectHeader().value("Content-Security-Policy", policy -> assertThat(
                        policy)
                .contains("default-src 'none'", "script-src 'self';"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/swagger-ui.css",
                "/docs/swagger-ui-bundle.js",
                "/docs/swagger-ui-standalone-preset.js",
                "/docs/favicon-32x32.png"
            })
    void servesTheFilesOfThePageAndSavesSendingThemAgain(String path) {
        String tag = Objects.requireNonNull(stranger()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());
        stranger()
                .get()
                .uri(path)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void hasNoOtherFiles() {
        stranger()
                .get()
                .uri("/docs/application.yaml")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    @Test
    void welcomesPeopleAndMachines() {
        stranger()
                .get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML);
        stranger()
                .get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Link", ".*rel=\"api-catalog\".*")
                .expectBody()
                .jsonPath("$.docs")
                .isEqualTo("/docs");
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void explainsEveryProblemThatAnAnswerMayPointTo(CommonProblem problem) {
        stranger()
                .get()
                .uri(problem.page())
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Cache-Control", ".*max-age=\\d+.*")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(problem.name())
                .jsonPath("$.status")
                .isEqualTo(problem.status())
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).matches("[A-Z][^{}]*"));
    }

    @Test
    void explainsProblemsToPeopleInChineseUnlessAsked() {
        String page = new String(
                stranger()
                        .get()
                        .uri("/problems/common/too-many-requests")
                        .accept(MediaType.TEXT_HTML)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Content-Language", "zh")
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBodyContent(),
                UTF_8);
        assertThat(page).contains("TOO_MANY_REQUESTS", "429").containsPattern("[\u4e00-\u9fff]{4,}");
    }

    @Test
    void knowsNoOtherProblems() {
        stranger()
                .get()
                .uri("/problems/common/no-such-thing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    private String read(String path) {
        String text = stranger()
                .method(HttpMethod.GET)
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return text == null ? "" : text;
    }
}
