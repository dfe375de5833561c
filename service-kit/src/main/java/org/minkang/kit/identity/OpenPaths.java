package org.minkang.kit.identity;

import java.util.List;

/**
 * Paths that need no token.
 *
 * @param patterns path patterns, {@code *} for one segment, {@code **} for any number
 */
public record OpenPaths(List<String> patterns) {

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }
}
