package org.minkang.local.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives access tokens of local clients. */
@FunctionalInterface
public interface TokenSource {

    /**
     * A token of that local client.
     *
     * @param regions other region codes than the client's own; empty for its own
     * @param institution another credit code than the client's own; null for its own
     */
    String token(String client, List<String> regions, @Nullable String institution);
}
