package org.minkang.gateway.upstream;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;

/** Which headers a proxy does not hand on: those about one connection only (RFC 9110, 7.6.1), and those its neighbours must not forge. */
final class PassedHeaders {

    private static final Set<String> CONNECTION = caseless(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    /** The host is the upstream's own; the trace is set anew; a cookie would be authority that nobody asked for. */
    private static final Set<String> FROM_CALLER = caseless(
            "Host",
            "Forwarded",
            "Via",
            "Cookie",
            "traceparent",
            "tracestate",
            "X-Real-IP",
            "X-Client-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-HTTP-Method",
            "X-Method-Override",
            "Expect",
            "HTTP2-Settings");

    private static final Set<String> FROM_UPSTREAM = caseless(
            "Server",
            "X-Powered-By",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Strict-Transport-Security",
            "RateLimit",
            "RateLimit-Policy");

    private PassedHeaders() {}

    /** What of {@code sent} a caller's request may carry to a service. */
    static HttpHeaders ofRequest(HttpHeaders sent) {
        return without(sent, FROM_CALLER, List.of("x-forwarded-", "x-minkang-"));
    }

    /** What of {@code sent} a service's answer may carry to the caller. */
    static HttpHeaders ofAnswer(HttpHeaders sent) {
        return without(sent, FROM_UPSTREAM, List.of("access-control-", "x-minkang-"));
    }

    private static HttpHeaders without(HttpHeaders sent, Set<String> names, List<String> prefixes) {
        Set<String> named = caseless(sent.getConnection().toArray(String[]::new));
        HttpHeaders passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (!CONNECTION.contains(name)
                    && !names.contains(name)
                    && !named.contains(name)
                    && !hasPrefix(name, prefixes)) {
                passed.addAll(name, values);
            }
        });
        return passed;
    }

    private static boolean hasPrefix(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
