package org.minkang.kit.observability;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/** The W3C trace id of a request (trace-context, {@code traceparent} header): 32 lower-case hex digits. */
public final class TraceId {

    /** The header that carries it from caller to service. */
    public static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final String NONE = "0".repeat(32);
    private static final String ATTRIBUTE = TraceId.class.getName();

    private TraceId() {}

    /** The trace id that the caller sent, or a new one when it sent none or a malformed one; the same for the whole exchange. */
    public static String of(ServerWebExchange exchange) {
        String known = exchange.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String traceId = sentBy(exchange);
        exchange.getAttributes().put(ATTRIBUTE, traceId);
        return traceId;
    }

    /** The header value that passes {@code traceId} on to another service, with a span id of our own. */
    public static String traceparent(String traceId) {
        return "00-" + traceId + "-" + hex(ThreadLocalRandom.current().nextLong()) + "-01";
    }

    private static String sentBy(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (header != null) {
            var matcher = TRACEPARENT.matcher(header);
            if (matcher.matches() && !matcher.group(1).equals(NONE)) {
                return matcher.group(1);
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex(random.nextLong()) + hex(random.nextLong() | 1);
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
