package org.minkang.gateway.upstream;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers a proxy does not hand on: those about one connection only (RFC 9110, 7.6.1), and those its neighbours must not forge. */
final class PassedHeaders {

    private static final List<String> CONNECTION = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** The host is the upstream's own; the trace is set anew; a cookie would be authority that nobody asked for. */
    private static final Set<String> NOT_OF_REQUESTS = with(
            CONNECTION,
            "host",
            "forwarded",
            "via",
            "cookie",
            "expect",
            "http2-settings",
            "traceparent",
            "tracestate",
            "x-real-ip",
            "x-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");

    private static final Set<String> NOT_OF_ANSWERS = with(
            CONNECTION,
            "server",
            "x-powered-by",
            "x-content-type-options",
            "referrer-policy",
            "strict-transport-security",
            "ratelimit",
            "ratelimit-policy");

    private final Set<String> names;
    private final List<String> prefixes;
    private final Set<String> namedByConnection;

    private PassedHeaders(Set<String> names, List<String> prefixes, HttpHeaders sent) {
        this.names = names;
        this.prefixes = prefixes;
        this.namedByConnection = namedByConnection(sent);
    }

    /** What of {@code sent} a caller's request may carry to a service. */
    static PassedHeaders ofRequest(HttpHeaders sent) {
        return new PassedHeaders(NOT_OF_REQUESTS, List.of("x-forwarded-", "x-minkang-"), sent);
    }

    /** What of {@code sent} a service's answer may carry to the caller. */
    static PassedHeaders ofAnswer(HttpHeaders sent) {
        return new PassedHeaders(NOT_OF_ANSWERS, List.of("access-control-", "x-minkang-"), sent);
    }

    boolean includes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !names.contains(lower) && !namedByConnection.contains(lower) && !hasPrefix(lower);
    }

    private boolean hasPrefix(String name) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> namedByConnection(HttpHeaders sent) {
        return sent.contains(HttpHeaderNames.CONNECTION)
                ? sent.getAll(HttpHeaderNames.CONNECTION).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(name -> name.trim().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Set<String> with(List<String> connection, String... others) {
        return Stream.concat(connection.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }
}
