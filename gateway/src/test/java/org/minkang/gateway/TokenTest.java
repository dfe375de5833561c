package org.minkang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.IdentityProvider;
import org.minkang.kit.testing.Tokens;

class TokenTest extends GatewayTest {

    private static final String PATH = "/pairing/v1/pairings";

    @Test
    void letsAGoodTokenThroughAndHandsItOn() {
        String token = Tokens.client("dashboard").signed();
        stranger()
                .get()
                .uri(PATH)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PAIRING.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + token)));
    }

    @Test
    void refusesACallWithoutTokenBeforeItReachesAService() {
        stranger()
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED")
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertThat(PAIRING.getAllServeEvents()).isEmpty();
    }

    @Test
    void letsAnybodyVerifyACertificateByItsCodeOrByTheKeys() {
        for (String path : List.of("certificates/verification/7ZQ4", "certificate-keys")) {
            stranger()
                    .get()
                    .uri("/pairing/v1/" + path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody();
        }
        stranger()
                .get()
                .uri("/pairing/v1/certificates")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody();
    }

    @Test
    void refusesAnExpiredToken() {
        refuses(Tokens.client("late")
                .expiresAt(Instant.now().minusSeconds(3600))
                .signed());
    }

    @Test
    void refusesATokenForSomebodyElse() {
        refuses(Tokens.client("lost").with("aud", List.of("another-suite")).signed());
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refuses(Tokens.client("foreign")
                .with("iss", "https://elsewhere.example")
                .signed());
    }

    @Test
    void refusesATokenSignedWithAnotherKey() {
        try (IdentityProvider forger = IdentityProvider.start()) {
            refuses(forger.sign(Tokens.client("forger")));
        }
    }

    @Test
    void refusesATokenThatWasTamperedWith() {
        String token = Tokens.client("tamperer").signed();
        int payload = token.indexOf('.') + 3;
        char other = token.charAt(payload) == 'a' ? 'b' : 'a';
        refuses(token.substring(0, payload) + other + token.substring(payload + 1));
    }

    private void refuses(String token) {
        stranger()
                .get()
                .uri(PATH)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json");
        assertThat(PAIRING.getAllServeEvents()).isEmpty();
    }
}
