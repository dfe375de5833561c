package org.minkang.kit.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes pages with a {@code Link} to the next one (RFC 8288), so that clients can walk a list without knowing its parameters. */
final class PageWriter extends EncoderHttpMessageWriter<Object> {

    private static final String CURSOR = "cursor=";

    PageWriter(JsonMapper json) {
        super(new JacksonJsonEncoder(json));
    }

    @Override
    public boolean canWrite(ResolvableType type, @Nullable MediaType mediaType) {
        return type.toClass() == Page.class && super.canWrite(type, mediaType);
    }

    @Override
    public Mono<Void> write(
            Publisher<?> pages,
            ResolvableType actualType,
            ResolvableType type,
            @Nullable MediaType mediaType,
            ServerHttpRequest request,
            ServerHttpResponse response,
            Map<String, Object> hints) {
        return Mono.from(pages).flatMap(page -> {
            String next = ((Page<?>) page).page().next();
            if (next != null) {
                response.getHeaders().add(HttpHeaders.LINK, "<" + after(request, next) + ">; rel=\"next\"");
            }
            return super.write(Mono.just(page), actualType, type, mediaType, request, response, hints);
        });
    }

    /** A cursor is base64url, which needs no encoding in a URL. */
    private static String after(ServerHttpRequest request, String cursor) {
        String query = request.getURI().getRawQuery();
        Stream<String> others = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR));
        return request.getPath().value()
                + Stream.concat(others, Stream.of(CURSOR + cursor)).collect(Collectors.joining("&", "?", ""));
    }
}
