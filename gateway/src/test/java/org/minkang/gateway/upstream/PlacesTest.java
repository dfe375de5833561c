package org.minkang.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.gateway.GatewayTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PlacesTest extends GatewayTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @AfterEach
    void everybodyGoesHome() {
        PEDIATRICS.release();
    }

    @Test
    void refusesAtOnceWhatAFullServiceCannotTakeAndLeavesOtherRoutesAlone() {
        List<CompletableFuture<Integer>> held = hold(2);
        call().expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAVAILABLE");
        client("places")
                .get()
                .uri("/pairing/v1/pairings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        PEDIATRICS.release();
        assertThat(held).allSatisfy(call -> assertThat(call.get()).isEqualTo(200));
    }

    @Test
    void givesAPlaceBackOnceItsAnswerIsWritten() {
        List<CompletableFuture<Integer>> first = hold(2);
        PEDIATRICS.release();
        assertThat(first).allSatisfy(call -> assertThat(call.get()).isEqualTo(200));
        List<CompletableFuture<Integer>> second = hold(2);
        PEDIATRICS.release();
        assertThat(second).allSatisfy(call -> assertThat(call.get()).isEqualTo(200));
    }

    @Test
    void countsEventStreamsApart() {
        hold(2);
        CompletableFuture<Integer> stream =
                CompletableFuture.supplyAsync(() -> status(MediaType.TEXT_EVENT_STREAM), THREADS);
        await().atMost(BOUND).until(() -> PEDIATRICS.waiting() == 3);
        assertThat(status(MediaType.TEXT_EVENT_STREAM)).isEqualTo(503);
        PEDIATRICS.release();
        assertThat(stream).succeedsWithin(BOUND).isEqualTo(200);
    }

    private List<CompletableFuture<Integer>> hold(int calls) {
        List<CompletableFuture<Integer>> held = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> status(MediaType.APPLICATION_JSON), THREADS))
                .limit(calls)
                .toList();
        await().atMost(BOUND).until(() -> PEDIATRICS.waiting() == calls);
        return held;
    }

    private int status(MediaType accepted) {
        return client("places")
                .get()
                .uri("/pediatrics/v1/indicators")
                .accept(accepted)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private WebTestClient.ResponseSpec call() {
        return client("places").get().uri("/pediatrics/v1/indicators").exchange();
    }
}
