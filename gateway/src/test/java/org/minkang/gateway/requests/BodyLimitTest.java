package org.minkang.gateway.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minkang.gateway.GatewayTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The limits are 10 KB for bodies and 40 KB for files. */
class BodyLimitTest extends GatewayTest {

    private static final int KB = 1024;

    @Test
    void takesABodyOfExactlyTheLimit() {
        String body = "x".repeat(10 * KB);
        post("/pairing/v1/pairings")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PAIRING.verify(postRequestedFor(anyUrl()).withRequestBody(equalTo(body)));
    }

    @Test
    void refusesABodyThatSaysItIsOneByteTooLong() {
        tooLarge(post("/pairing/v1/pairings").bodyValue("x".repeat(10 * KB + 1)));
        assertThat(PAIRING.getAllServeEvents()).isEmpty();
    }

    @Test
    void takesABodyInChunks() {
        post("/pairing/v1/pairings")
                .body(chunks(9), String.class)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PAIRING.verify(postRequestedFor(anyUrl()).withRequestBody(equalTo("x".repeat(9 * KB))));
    }

    @Test
    void stopsABodyInChunksAtTheLimit() {
        tooLarge(post("/pairing/v1/pairings").body(chunks(12), String.class));
    }

    @Test
    void takesMoreWhereFilesAreTaken() {
        post("/pairing/v1/institutions/imports")
                .body(chunks(30), String.class)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        tooLarge(post("/pairing/v1/institutions/imports").body(chunks(42), String.class));
    }

    private WebTestClient.RequestBodySpec post(String path) {
        return client("uploader").post().uri(path).contentType(MediaType.TEXT_PLAIN);
    }

    private static Flux<String> chunks(int count) {
        return Flux.range(0, count).map(chunk -> "x".repeat(KB));
    }

    private static void tooLarge(WebTestClient.RequestHeadersSpec<?> request) {
        request.exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_LARGE");
    }
}
