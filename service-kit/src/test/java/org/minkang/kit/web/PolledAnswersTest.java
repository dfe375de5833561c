package org.minkang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

class PolledAnswersTest {

    private static final String PATH = "/numbers?year=2024";

    private final PolledAnswers answers = new PolledAnswers(new JsonMapper(), DataSize.ofKilobytes(8));
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void anAnswerIsMadeOnceWhileNothingChanges() {
        ResponseEntity<Object> first = ask(asking(PATH), "1");
        ResponseEntity<Object> second = ask(asking(PATH), "1");

        assertThat(text(first)).isEqualTo("{\"made\":1}");
        assertThat(text(second)).isEqualTo("{\"made\":1}");
        assertThat(first.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(second.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
    }

    @Test
    void aChangeIsInTheNextAnswer() {
        String before = ask(asking(PATH), "1").getHeaders().getETag();
        ResponseEntity<Object> after = ask(asking(PATH), "2");

        assertThat(text(after)).isEqualTo("{\"made\":2}");
        assertThat(after.getHeaders().getETag()).isNotEqualTo(before);
    }

    @Test
    void anotherQuestionAndAnotherFormatHaveAnswersOfTheirOwn() {
        ask(asking(PATH), "1");
        assertThat(text(ask(asking("/numbers?year=2023"), "1"))).isEqualTo("{\"made\":2}");
        MockServerHttpRequest.BaseBuilder<?> csv =
                MockServerHttpRequest.get(PATH).header("Accept", "text/csv");
        assertThat(text(ask(csv, "1"))).isEqualTo("{\"made\":3}");
    }

    @Test
    void whoHasItAlreadyIsTold304() {
        String tag = Objects.requireNonNull(ask(asking(PATH), "1").getHeaders().getETag());
        ResponseEntity<Object> again = ask(MockServerHttpRequest.get(PATH).ifNoneMatch(tag), "1");
        ResponseEntity<Object> changed = ask(MockServerHttpRequest.get(PATH).ifNoneMatch(tag), "2");

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();
        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void thoseWhoAskMeanwhileWaitForTheSameAnswerThoughTheFirstHangsUp() {
        Sinks.One<ResponseEntity<?>> making = Sinks.one();
        Mono<ResponseEntity<?>> answer = making.asMono().doOnSubscribe(any -> made.incrementAndGet());
        Disposable gone =
                answers.answer(exchange(asking(PATH)), Mono.just("1"), answer).subscribe();
        Mono<ResponseEntity<Object>> waiting =
                answers.answer(exchange(asking(PATH)), Mono.just("1"), answer).cache();
        Disposable waits = waiting.subscribe();
        gone.dispose();
        making.tryEmitValue(ResponseEntity.ok("late")).orThrow();

        assertThat(text(Objects.requireNonNull(waiting.block()))).isEqualTo("late");
        assertThat(made).hasValue(1);
        waits.dispose();
    }

    @Test
    void aFailureIsToldAndNotKept() {
        Mono<ResponseEntity<?>> failing = Mono.error(new IllegalArgumentException("no"));

        assertThatThrownBy(() -> answers.answer(exchange(asking(PATH)), Mono.just("1"), failing)
                        .block())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(text(ask(asking(PATH), "1"))).isEqualTo("{\"made\":1}");
    }

    @Test
    void whatIsTooLargeForAllThatMayBeKeptIsAnsweredAndNotKept() {
        Mono<ResponseEntity<?>> large = Mono.fromSupplier(() -> {
            made.incrementAndGet();
            return ResponseEntity.ok(new byte[9_000]);
        });

        for (int time = 1; time <= 2; time++) {
            ResponseEntity<Object> answer =
                    Objects.requireNonNull(answers.answer(exchange(asking(PATH)), Mono.just("1"), large)
                            .block());
            assertThat((byte[]) Objects.requireNonNull(answer.getBody())).hasSize(9_000);
            assertThat(made).hasValue(time);
        }
    }

    private ResponseEntity<Object> ask(MockServerHttpRequest.BaseBuilder<?> request, String stamp) {
        Mono<ResponseEntity<?>> answer =
                Mono.fromSupplier(() -> ResponseEntity.ok(Map.of("made", made.incrementAndGet())));
        return Objects.requireNonNull(
                answers.answer(exchange(request), Mono.just(stamp), answer).block());
    }

    private static MockServerHttpRequest.BaseBuilder<?> asking(String path) {
        return MockServerHttpRequest.get(path);
    }

    private static MockServerWebExchange exchange(MockServerHttpRequest.BaseBuilder<?> request) {
        return MockServerWebExchange.from(request);
    }

    private static String text(ResponseEntity<Object> answer) {
        return new String((byte[]) Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}
