package org.minkang.kit.web;

import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers polls of what is dear to make: 304 before it is made, when nothing that it is made of changed since the caller had it. */
public final class Polled {

    private Polled() {}

    /**
     * The answer, tagged, or 304.
     *
     * @param stamp a text that changes whenever what the answer is made of does
     * @param answer made only when the caller has not had it
     */
    public static <T> Mono<ResponseEntity<T>> answer(
            ServerWebExchange exchange, Mono<String> stamp, Mono<ResponseEntity<T>> answer) {
        return stamp.map(text -> tag(exchange, text))
                .flatMap(tag -> isHad(exchange, tag)
                        ? Mono.just(ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                                .eTag(tag)
                                .<T>build())
                        : answer.map(made -> tagged(made, tag)));
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

    private static <T> ResponseEntity<T> tagged(ResponseEntity<T> made, String tag) {
        HttpHeaders headers = new HttpHeaders(made.getHeaders());
        headers.setETag(tag);
        return new ResponseEntity<>(made.getBody(), headers, made.getStatusCode());
    }
}
