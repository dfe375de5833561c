package org.minkang.kit.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One request in the making.
 *
 * @param path with placeholders
 * @param body empty when there is none
 */
record Call(
        String method,
        String path,
        Map<String, String> placeholders,
        Map<String, String> query,
        HttpHeaders headers,
        String body) {

    Call withBody(String other) {
        return new Call(method, path, placeholders, query, headers, other);
    }

    Call withHeader(String name, String value) {
        HttpHeaders changed = copy();
        changed.set(name, value);
        return new Call(method, path, placeholders, query, changed, body);
    }

    /** The same call by somebody else; by nobody that is known when there is no caller. */
    Call by(@Nullable Tokens caller) {
        Call anonymous = withoutHeader(HttpHeaders.AUTHORIZATION);
        Optional.ofNullable(caller).ifPresent(token -> token.accept(anonymous.headers()));
        return anonymous;
    }

    Call withoutHeader(String name) {
        HttpHeaders changed = copy();
        changed.remove(name);
        return new Call(method, path, placeholders, query, changed, body);
    }

    Call withQuery(String name, String value) {
        Map<String, String> changed = new HashMap<>(query);
        changed.put(name, value);
        return new Call(method, path, placeholders, changed, headers, body);
    }

    Call withPath(String name, String value) {
        Map<String, String> changed = new HashMap<>(placeholders);
        changed.put(name, value);
        return new Call(method, path, changed, query, headers, body);
    }

    /** The query as placeholders, so that every value is encoded whatever it holds. */
    MultiValueMap<String, String> queryParameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        query.forEach((name, value) -> parameters.add(name, value));
        return parameters;
    }

    private HttpHeaders copy() {
        HttpHeaders copy = new HttpHeaders();
        copy.putAll(headers);
        return copy;
    }
}
