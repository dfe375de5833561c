package org.minkang.kit.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Paths that need no token.
 *
 * @param patterns path patterns, {@code *} for one segment, {@code **} for any number
 */
public record OpenPaths(List<String> patterns) {

    /** What every service shows to anybody: documents, never data. */
    public static final OpenPaths DOCUMENTS = new OpenPaths(List.of("/*/v1/openapi.json", "/problems/**"));

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }

    /** These and some more. */
    public OpenPaths and(String... more) {
        return new OpenPaths(Stream.concat(patterns.stream(), Stream.of(more)).toList());
    }
}
