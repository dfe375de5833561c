package org.minkang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/pairing/v1/pairings", "/reference/v1/institutions", "/problems/pairing/too-late"})
    void bringsPairingsPathsToPairing(String path) {
        client("router").get().uri(path).exchange().expectStatus().isOk().expectBody();
        PAIRING.verify(getRequestedFor(urlEqualTo(path)));
    }

    @Test
    void handsPathAndQueryOnByteForByte() {
        String uri = "/pairing/v1/pairings/%E6%B1%9F?name=%E6%B1%9F&sort=-%63reatedAt&empty=";
        client("router")
                .get()
                .uri(URI.create("http://127.0.0.1:" + port + uri))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PAIRING.verify(getRequestedFor(urlEqualTo(uri)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pairing/v1/a%2Fb", "/pairing/v1/%2e%2e/secret", "/pairing//v1", "/pairing/v1;x=1/y"})
    void refusesPathsThatServicesCouldReadInTwoWays(String path) {
        client("router")
                .get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
        assertThat(PAIRING.getAllServeEvents()).isEmpty();
    }

    @Test
    void handsStatusBodyAndHeadersBackUnchanged() {
        PAIRING.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withHeader("ETag", "\"7\"")
                        .withHeader("Location", "/pairing/v1/pairings/1")
                        .withBody("{\"id\":1}")));
        client("router")
                .post()
                .uri("/pairing/v1/pairings")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectHeader()
                .location("/pairing/v1/pairings/1")
                .expectBody(String.class)
                .isEqualTo("{\"id\":1}");
    }

    @Test
    void answersAnUnknownPathWithAProblem() {
        client("router")
                .get()
                .uri("/nowhere/v1/things")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NO_SUCH_PATH");
    }

    @Test
    void answersAMethodThatADocumentDoesNotTakeWithAProblem() {
        client("router")
                .post()
                .uri("/docs")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void readsAServicesContractWithoutToken() {
        stranger()
                .get()
                .uri("/pairing/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
