package org.minkang.authorization;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A client of the local suite and what its tokens say.
 *
 * @param roles what its holder is, as {@code CITY_ADMIN}
 * @param scopes what its tokens may be used for, as {@code pairing.read}
 * @param regions six-digit codes (GB/T 2260); the subtree of each is meant
 * @param institution unified social credit code (统一社会信用代码) of the institution it speaks for, if it speaks for one
 */
record LocalClient(
        @DefaultValue List<String> roles,
        @DefaultValue Set<String> scopes,
        @DefaultValue List<String> regions,
        @Nullable String institution) {}
