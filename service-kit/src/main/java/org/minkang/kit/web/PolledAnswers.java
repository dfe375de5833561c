package org.minkang.kit.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers polls of what is dear to make: 304 while nothing that it is made of changed since the caller had it; else an answer that is made
 * once for all who ask for it at the same time, and kept as long as there is room and nobody needs a newer one.
 */
public final class PolledAnswers {

    /** What keeping an answer costs besides its body. */
    private static final int OVERHEAD = 512;

    private final JsonMapper json;
    private final AsyncCache<String, ResponseEntity<Object>> kept;

    /** @param most what all answers that are kept may take together */
    PolledAnswers(JsonMapper json, DataSize most) {
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(most.toBytes())
                .weigher((String tag, ResponseEntity<Object> answer) -> OVERHEAD + length(answer))
                .buildAsync();
    }

    /**
     * The answer, tagged, or 304. Who may have it is settled before: whoever asks the same gets the same.
     *
     * @param stamp a text that changes whenever something does that the answer is made of besides the request's URI and {@code Accept}; read
     *     before the answer is made, so that what is kept under it is never older
     * @param answer a successful one whose body is bytes, a text or told in JSON; not made when it is there
     */
    public Mono<ResponseEntity<Object>> answer(
            ServerWebExchange exchange, Mono<String> stamp, Mono<? extends ResponseEntity<?>> answer) {
        return stamp.map(text -> tag(exchange, text))
                .flatMap(tag -> isHad(exchange, tag)
                        ? Mono.just(ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                                .eTag(tag)
                                .build())
                        : finished(tag, answer));
    }

    /** Whoever hangs up does not take it away from the others who wait. */
    private Mono<ResponseEntity<Object>> finished(String tag, Mono<? extends ResponseEntity<?>> answer) {
        return Mono.fromFuture(
                () -> kept.get(tag, (any, executor) -> answer.map(made -> finish(made, tag))
                        .switchIfEmpty(Mono.error(() -> new IllegalStateException("nothing was answered")))
                        .toFuture()),
                true);
    }

    private ResponseEntity<Object> finish(ResponseEntity<?> answer, String tag) {
        ResponseEntity.BodyBuilder finished =
                ResponseEntity.ok().headers(answer.getHeaders()).eTag(tag);
        Object body = answer.getBody();
        if (body instanceof byte[]) {
            return finished.body(body);
        }
        if (body instanceof String text) {
            return finished.body(text.getBytes(StandardCharsets.UTF_8));
        }
        return finished.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
    }

    private static int length(ResponseEntity<Object> answer) {
        return answer.getBody() instanceof byte[] bytes ? bytes.length : 0;
    }

    private static String tag(ServerWebExchange exchange, String stamp) {
        List<String> accepted = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT);
        return '"'
                + HexFormat.of()
                        .formatHex(Hash.of(exchange.getRequest().getURI().toString(), accepted.toString(), stamp)
                                .bytes())
                + '"';
    }

    private static boolean isHad(ServerWebExchange exchange, String tag) {
        List<String> had = exchange.getRequest().getHeaders().getIfNoneMatch();
        return had.contains(tag) || had.contains("*");
    }
}
