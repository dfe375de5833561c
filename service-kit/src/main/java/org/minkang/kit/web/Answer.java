package org.minkang.kit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** An operation's answer before it is on its way: status, the headers that belong to it, and body. */
final class Answer {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final List<String> KEPT = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.LINK);

    private static final int OK = 200;
    private static final int FIRST_REFUSAL = 400;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** What {@code response} is about to say with {@code body}. */
    static Answer of(ServerHttpResponse response, byte[] body) {
        HttpStatusCode status = response.getStatusCode();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(status == null ? OK : status.value(), headers, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Whether the operation did its work. */
    boolean isDone() {
        return status < FIRST_REFUSAL;
    }

    /** Sends it as the answer to the first call; its status and headers stand in {@code response} already. */
    Mono<Void> send(ServerHttpResponse response) {
        if (body.length == 0) {
            return response.setComplete();
        }
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Sends it again. */
    Mono<Void> replay(ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status));
        headers.forEach(response.getHeaders()::set);
        response.getHeaders().set(REPLAYED, "true");
        return send(response);
    }
}
