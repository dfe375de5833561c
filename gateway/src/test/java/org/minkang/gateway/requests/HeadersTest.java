package org.minkang.gateway.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.gateway.GatewayTest;
import org.springframework.test.web.reactive.server.WebTestClient;

class HeadersTest extends GatewayTest {

    private static final String PATH = "/pairing/v1/pairings";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void tellsBrowsersNotToGuessNotToLeakAndNotToKeep() {
        call().expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
    }

    @Test
    void leavesTheServicesWordOnKeepingAloneButNotItsMake() {
        PAIRING.stubFor(any(anyUrl())
                .willReturn(okJson("{}")
                        .withHeader("Cache-Control", "private, max-age=60")
                        .withHeader("Server", "secret/1.0")
                        .withHeader("Access-Control-Allow-Origin", "*")));
        call().expectHeader()
                .valueEquals("Cache-Control", "private, max-age=60")
                .expectHeader()
                .doesNotExist("Server")
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void handsACallersTraceOn() {
        with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        PAIRING.verify(
                getRequestedFor(anyUrl()).withHeader("traceparent", matching("00-" + TRACE + "-[0-9a-f]{16}-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void startsATraceWhereTheCallersIsNone(String malformed) {
        with("traceparent", malformed);
        PAIRING.verify(getRequestedFor(anyUrl())
                .withHeader("traceparent", matching("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01")));
    }

    @Test
    void namesTheTraceInItsProblems() {
        client("headers")
                .get()
                .uri("/nowhere")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .exchange()
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Real-IP",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "X-Minkang-Caller",
                "Cookie",
                "TE",
                "Keep-Alive"
            })
    void doesNotHandOnWhatACallerCouldForge(String header) {
        with(header, "for=1.2.3.4");
        PAIRING.verify(getRequestedFor(anyUrl()).withoutHeader(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "Idempotency-Key", "Purpose", "Accept-Language", "X-Request-Note"})
    void handsOnWhatServicesRead(String header) {
        with(header, "\"1\"");
        PAIRING.verify(getRequestedFor(anyUrl()).withHeader(header, equalTo("\"1\"")));
    }

    @Test
    void dropsHeadersThatTheConnectionHeaderNames() {
        client("headers")
                .get()
                .uri(PATH)
                .header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PAIRING.verify(getRequestedFor(anyUrl()).withoutHeader("X-Hop"));
    }

    private WebTestClient.ResponseSpec call() {
        return client("headers").get().uri(PATH).exchange();
    }

    private void with(String header, String value) {
        client("headers")
                .get()
                .uri(PATH)
                .header(header, value)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
