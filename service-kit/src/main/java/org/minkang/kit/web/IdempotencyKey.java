package org.minkang.kit.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a caller names a call by, so that repeating it is safe (draft-ietf-httpapi-idempotency-key-header-07). Bare or as the quoted
 * string of structured fields.
 *
 * @param value 1 to 128 visible ASCII characters
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern BARE = Pattern.compile("[!#-+\\--~]{1,128}");
    private static final Pattern QUOTED = Pattern.compile("\"([!#-\\[\\]-~]{1,128})\"");

    /** The key that the call carries, or null. */
    static @Nullable IdempotencyKey of(HttpHeaders headers) {
        List<String> sent = headers.get(HEADER);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        Matcher quoted = QUOTED.matcher(sent.get(0).trim());
        String value = quoted.matches() ? quoted.group(1) : sent.get(0).trim();
        if (sent.size() > 1 || !BARE.matcher(value).matches()) {
            throw ProblemException.malformed(List.of(Violation.at(HEADER, "IDEMPOTENCY_KEY_MALFORMED")));
        }
        return new IdempotencyKey(value);
    }

    /** The call's name in the store: the same key of another caller, method or path is another call. */
    Hash of(Caller caller, ServerHttpRequest request) {
        return Hash.of(
                caller.client(),
                caller.subject(),
                request.getMethod().name(),
                request.getPath().value(),
                value);
    }
}
