package org.minkang.gateway.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.gateway.GatewayTest;
import org.springframework.http.HttpMethod;

class RetryTest extends GatewayTest {

    @Test
    void readsOnceMoreWhenTheConnectionWasLost() {
        PAIRING.stubFor(any(anyUrl())
                .inScenario("a lost connection")
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("found again")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        PAIRING.stubFor(any(anyUrl())
                .inScenario("a lost connection")
                .whenScenarioStateIs("found again")
                .willReturn(okJson("{}")));
        client("retry")
                .get()
                .uri("/pairing/v1/pairings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PAIRING.verify(2, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void triesAReadTwiceAtMost(String method) {
        loseTheConnection(HttpMethod.valueOf(method));
        PAIRING.verify(2, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void neverRepeatsAWriteNotEvenOneWithAKey(String method) {
        loseTheConnection(HttpMethod.valueOf(method));
        PAIRING.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void doesNotAskAServiceAgainThatWasOnlySlow() {
        INSPECTION.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(20_000)));
        client("retry")
                .get()
                .uri("/inspection/v1/plans")
                .exchange()
                .expectStatus()
                .isEqualTo(504)
                .expectBody();
        INSPECTION.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void doesNotAskAgainWhenTheServiceNamesAProblem() {
        PAIRING.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(503).withHeader("Content-Type", "application/problem+json")));
        client("retry")
                .get()
                .uri("/pairing/v1/pairings")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody();
        PAIRING.verify(1, anyRequestedFor(anyUrl()));
    }

    private void loseTheConnection(HttpMethod method) {
        PAIRING.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        client("retry")
                .method(method)
                .uri("/pairing/v1/pairings")
                .header("Idempotency-Key", "one-and-the-same")
                .exchange()
                .expectStatus()
                .isEqualTo(502)
                .expectBody();
    }
}
