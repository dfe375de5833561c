package org.minkang.gateway.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.Test;
import org.minkang.gateway.GatewayTest;
import org.springframework.test.web.reactive.server.WebTestClient;

class BreakerTest extends GatewayTest {

    private static final int WINDOW = 4;

    @Test
    void leavesAFailingServiceAloneAndTellsHowLong() {
        open();
        INSPECTION.resetRequests();
        call().expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "3600");
        assertThat(INSPECTION.getAllServeEvents()).isEmpty();
        client("breaker")
                .get()
                .uri("/pairing/v1/pairings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void goesBackToWorkOnceTheServiceAnswersAgain() {
        open();
        INSPECTION.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        breaker("inspection").transitionToHalfOpenState();
        call().expectStatus().isOk().expectBody();
        assertThat(breaker("inspection").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void staysAwayWhenTheProbeFails() {
        open();
        breaker("inspection").transitionToHalfOpenState();
        call().expectStatus().isEqualTo(502).expectBody();
        assertThat(breaker("inspection").getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void isNotOpenedByProblemsThatTheServiceNamesItself() {
        INSPECTION.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(500).withHeader("Content-Type", "application/problem+json")));
        fail(500);
        assertThat(breaker("inspection").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void isNotOpenedByCallersWhoSendTooMuch() {
        for (int call = 0; call < WINDOW; call++) {
            client("breaker")
                    .post()
                    .uri("/inspection/v1/plans")
                    .bodyValue("x".repeat(20_000))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(413)
                    .expectBody();
        }
        assertThat(breaker("inspection").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private void open() {
        INSPECTION.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        fail(502);
        assertThat(breaker("inspection").getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    private void fail(int status) {
        for (int call = 0; call < WINDOW; call++) {
            call().expectStatus().isEqualTo(status).expectBody();
        }
    }

    private WebTestClient.ResponseSpec call() {
        return client("breaker").get().uri("/inspection/v1/plans").exchange();
    }
}
