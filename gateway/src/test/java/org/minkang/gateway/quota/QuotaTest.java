package org.minkang.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minkang.gateway.GatewayTest;
import org.springframework.test.web.reactive.server.WebTestClient;

class QuotaTest extends GatewayTest {

    @Test
    void tellsEveryClientWhatItMayAskAndWhatIsLeft() {
        call("generous")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"default\";q=100000;w=60")
                .expectHeader()
                .valueMatches("RateLimit", "\"default\";r=99999;t=1");
    }

    @Test
    void refusesAClientThatHasUsedUpItsQuotaAndNobodyElse() {
        call("frugal").expectStatus().isOk().expectBody();
        call("frugal").expectStatus().isOk().expectHeader().valueMatches("RateLimit", "\"default\";r=0;t=\\d+");
        PAIRING.resetRequests();
        call("frugal")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"default\";q=2;w=3600")
                .expectHeader()
                .value("Retry-After", wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 1800))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_REQUESTS");
        assertThat(PAIRING.getAllServeEvents()).isEmpty();
        call("thrifty").expectStatus().isOk().expectBody();
    }

    private WebTestClient.ResponseSpec call(String client) {
        return client(client).get().uri("/pairing/v1/pairings").exchange();
    }
}
