package org.minkang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.IdentityProvider;
import org.minkang.kit.testing.Tokens;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class ShutdownTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void answersWhatItHasAcceptedBeforeItStops() {
        HeldUpstream upstream = new HeldUpstream();
        ConfigurableApplicationContext gateway = start(upstream);
        int port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        CompletableFuture<Integer> accepted = CompletableFuture.supplyAsync(() -> call(port), GatewayTest.THREADS);
        await().atMost(BOUND).until(() -> upstream.waiting() == 1);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::close, GatewayTest.THREADS);
        await().atMost(BOUND).until(() -> isRefused(port));
        assertThat(accepted).isNotDone();
        upstream.release();

        assertThat(accepted).succeedsWithin(BOUND).isEqualTo(200);
        assertThat(stopped).succeedsWithin(BOUND);
    }

    private static ConfigurableApplicationContext start(HeldUpstream upstream) {
        Map<String, Object> settings = new HashMap<>(IdentityProvider.running().properties());
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("minkang.local", true);
        settings.put("minkang.gateway.upstreams.pairing.url", upstream.url());
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return SpringApplication.run(GatewayApplication.class, arguments);
    }

    private static int call(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(BOUND)
                .build()
                .get()
                .uri("/pairing/v1/pairings")
                .headers(Tokens.client("patient"))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }
}
