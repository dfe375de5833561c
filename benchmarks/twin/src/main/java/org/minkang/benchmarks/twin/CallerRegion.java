package org.minkang.benchmarks.twin;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ResponseStatusException;

/**
 * The subtree of divisions that a caller may see.
 *
 * @param first the lowest code in it
 * @param beyond greater than every code in it
 */
record CallerRegion(String first, String beyond) {

    static CallerRegion of(Jwt token) {
        List<String> regions = token.getClaimAsStringList("regions");
        if (regions == null || regions.size() != 1) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String prefix = regions.get(0).replaceFirst("(00)+$", "");
        return new CallerRegion(prefix, prefix + ":");
    }

    void require(String regionCode) {
        if (!regionCode.startsWith(first)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
