package org.minkang.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.minkang.kit.testing.IdentityProvider;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway on a port of its own, before four upstreams: a healthy one, a frail one, a dead one, and one that answers when told to. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "minkang.local=true",
            "management.server.port=0",
            "minkang.gateway.limits.body=10KB",
            "minkang.gateway.limits.file=40KB",
            "minkang.gateway.cors.origins=https://portal.example.cn",
            "minkang.gateway.quota.strangers.limit=100000",
            "minkang.gateway.quota.limit=100000",
            "minkang.gateway.quota.clients.frugal.limit=2",
            "minkang.gateway.quota.clients.frugal.window=1h",
            "minkang.gateway.quota.clients.thrifty.limit=2",
            "minkang.gateway.quota.clients.thrifty.window=1h",
            "minkang.gateway.upstreams.inspection.enabled=true",
            "minkang.gateway.upstreams.inspection.response-timeout=500ms",
            "minkang.gateway.upstreams.inspection.breaker.window=4",
            "minkang.gateway.upstreams.inspection.breaker.minimum-calls=4",
            "minkang.gateway.upstreams.inspection.breaker.open-for=1h",
            "minkang.gateway.upstreams.inspection.breaker.probes=1",
            "minkang.gateway.upstreams.campaign.enabled=true",
            "minkang.gateway.upstreams.campaign.url=http://127.0.0.1:19",
            "minkang.gateway.upstreams.campaign.breaker.minimum-calls=50",
            "minkang.gateway.upstreams.pediatrics.max-concurrent=2",
            "minkang.gateway.upstreams.pediatrics.max-streams=1",
        })
public abstract class GatewayTest {

    /** A thread for each waiting call: the common pool has but one on two processors. */
    protected static final Executor THREADS = waiting -> new Thread(waiting).start();

    /** Behind {@code /pairing} and {@code /reference}; healthy. */
    protected static final WireMockServer PAIRING = started();

    /** Behind {@code /inspection}; the gateway waits half a second for it and looks at its last four calls. */
    protected static final WireMockServer INSPECTION = started();

    /** Behind {@code /pediatrics}; two calls and one stream at a time. */
    protected static final HeldUpstream PEDIATRICS = new HeldUpstream();

    @LocalServerPort
    protected int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void upstreams(DynamicPropertyRegistry settings) {
        IdentityProvider.running().properties().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("minkang.gateway.upstreams.pairing.url", PAIRING::baseUrl);
        settings.add("minkang.gateway.upstreams.inspection.url", INSPECTION::baseUrl);
        settings.add("minkang.gateway.upstreams.pediatrics.url", PEDIATRICS::url);
    }

    @BeforeEach
    void everythingIsWell() {
        PAIRING.resetAll();
        INSPECTION.resetAll();
        PAIRING.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"pairing\"}")));
        INSPECTION.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"inspection\"}")));
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected CircuitBreaker breaker(String upstream) {
        return breakers.circuitBreaker(upstream);
    }

    /** Somebody without a token. */
    protected WebTestClient stranger() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** A client with a good token. */
    protected WebTestClient client(String name) {
        Tokens token = Tokens.client(name).scopes("pairing.read");
        return stranger().mutate().defaultHeaders(token).build();
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(options().dynamicPort().gzipDisabled(true).bindAddress("127.0.0.1"));
        server.start();
        return server;
    }
}
