package org.minkang.gateway.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;

import org.junit.jupiter.api.Test;
import org.minkang.gateway.GatewayTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The test stands for a trusted proxy; no frontend is configured. */
@TestPropertySource(
        properties = {
            "minkang.gateway.trusted-proxies=127.0.0.0/8",
            "minkang.gateway.cors.origins=",
            "minkang.gateway.quota.strangers.limit=2",
            "minkang.gateway.quota.strangers.window=1h"
        })
class BehindProxyTest extends GatewayTest {

    @Test
    void countsStrangersByTheAddressThatTheProxyNames() {
        refused("203.0.113.1", 401);
        refused("203.0.113.1", 401);
        refused("203.0.113.1", 429);
        refused("203.0.113.2", 401);
    }

    @Test
    void believesOnlyTheHopNextToTheTrustedOnes() {
        refused("198.51.100.1, 203.0.113.9", 401);
        refused("198.51.100.2, 203.0.113.9, 127.0.0.2", 401);
        refused("198.51.100.3, 203.0.113.9", 429);
    }

    @Test
    void countsReadersOfOpenDocumentsAsStrangers() {
        document(200);
        document(200);
        document(429);
    }

    @Test
    void handsTheProxysWordOnAndSpeaksOfHttpsWhereTheCallerUsedIt() {
        client("behind-proxy")
                .get()
                .uri("/pairing/v1/pairings")
                .header("X-Forwarded-For", "203.0.113.4")
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Strict-Transport-Security", "max-age=\\d+.*");
        PAIRING.verify(getRequestedFor(anyUrl()).withHeader("X-Forwarded-For", equalTo("203.0.113.4")));
    }

    @Test
    void allowsNoWebPageUnlessOneIsConfigured() {
        client("behind-proxy")
                .get()
                .uri("/pairing/v1/pairings")
                .header("Origin", "https://portal.example.cn")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    private void refused(String forwarded, int status) {
        from(forwarded, "/pairing/v1/pairings").expectStatus().isEqualTo(status).expectBody();
    }

    private void document(int status) {
        from("203.0.113.77", "/.well-known/api-catalog")
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private WebTestClient.ResponseSpec from(String forwarded, String path) {
        return stranger().get().uri(path).header("X-Forwarded-For", forwarded).exchange();
    }
}
