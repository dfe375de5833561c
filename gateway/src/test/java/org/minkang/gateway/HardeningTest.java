package org.minkang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.gateway.upstream.Upstreams;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.cloud.gateway.filter.headers.ForwardedHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.XForwardedHeadersFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What made gateways of this kind dangerous: CVE-2022-22947, CVE-2025-41235, CVE-2025-41243, CVE-2025-41253. */
@TestPropertySource(properties = "minkang.gateway.upstreams.campaign.contract=/#{1+1}/openapi.json")
class HardeningTest extends GatewayTest {

    private static final String EXPRESSION = "#{T(java.lang.System).getProperty('user.dir')}";

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Upstreams upstreams;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/gateway/routes",
                "/actuator/gateway/refresh",
                "/actuator/gateway/globalfilters",
                "/actuator/env",
                "/actuator/refresh",
                "/actuator/configprops",
                "/actuator/heapdump",
                "/actuator/loggers"
            })
    void hasNoEndpointThatShowsOrChangesRoutesOrEnvironment(String path) {
        for (WebTestClient door : new WebTestClient[] {client("intruder"), management()}) {
            door.get().uri(path).exchange().expectStatus().isNotFound().expectBody();
            door.post()
                    .uri(path)
                    .bodyValue("{}")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus"})
    void showsNothingOperationalOnThePortOfCallers(String path) {
        client("intruder")
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void answersOperatorsOnTheManagementPortUncounted(String path) {
        management()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("RateLimit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pairing/v1/pairings", "/docs", "/.well-known/api-catalog", "/"})
    void routesNothingOnTheManagementPort(String path) {
        management()
                .get()
                .uri(path)
                .headers(Tokens.client("intruder"))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
        assertThat(PAIRING.getAllServeEvents()).isEmpty();
    }

    @Test
    void addsNoForwardedHeadersOfItsOwnAccord() {
        assertThat(application.getBeanNamesForType(XForwardedHeadersFilter.class))
                .isEmpty();
        assertThat(application.getBeanNamesForType(ForwardedHeadersFilter.class))
                .isEmpty();
    }

    @Test
    void readsAnExpressionInAHeaderAsText() {
        client("intruder")
                .get()
                .uri("/pairing/v1/pairings")
                .header("Purpose", EXPRESSION)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Purpose");
        PAIRING.verify(getRequestedFor(anyUrl()).withHeader("Purpose", equalTo(EXPRESSION)));
    }

    @Test
    void readsAnExpressionInItsSettingsAsText() {
        assertThat(upstreams.enabled().get("campaign"))
                .isNotNull()
                .satisfies(campaign -> assertThat(campaign.contract()).isEqualTo("/#{1+1}/openapi.json"));
    }

    private WebTestClient management() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort)
                .build();
    }
}
