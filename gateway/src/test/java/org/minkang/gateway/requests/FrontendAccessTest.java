package org.minkang.gateway.requests;

import org.junit.jupiter.api.Test;
import org.minkang.gateway.GatewayTest;

class FrontendAccessTest extends GatewayTest {

    private static final String PORTAL = "https://portal.example.cn";

    @Test
    void letsTheConfiguredFrontendAskBeforehandWithoutToken() {
        stranger()
                .options()
                .uri("/pairing/v1/pairings")
                .header("Origin", PORTAL)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "if-match, idempotency-key, purpose, traceparent")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", PORTAL);
    }

    @Test
    void letsTheFrontendReadWhatItNeedsAlsoFromARefusal() {
        stranger()
                .get()
                .uri("/pairing/v1/pairings")
                .header("Origin", PORTAL)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(
                        "Access-Control-Expose-Headers",
                        ".*ETag.*Idempotency-Replayed.*Link.*Location.*RateLimit.*Retry-After.*");
    }

    @Test
    void refusesOtherPages() {
        client("elsewhere")
                .get()
                .uri("/pairing/v1/pairings")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }
}
