package org.minkang.kit.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads a caller out of a verified token's claims. */
final class Claims {

    private Claims() {}

    /**
     * Roles we do not know are passed over; a malformed region refuses the token, for it would otherwise silently narrow or widen. A
     * retired region means what took it over, since records are kept under today's codes.
     */
    static Caller caller(Jwt token) {
        String client = token.getClaimAsString("client_id");
        return new Caller(
                token.getSubject(),
                client == null ? token.getSubject() : client,
                scopes(token),
                roles(strings(token, "roles")),
                regions(strings(token, "regions")),
                token.getClaimAsString("institution"),
                Caller.NO_TRACE);
    }

    private static Set<String> scopes(Jwt token) {
        Object scope = token.getClaim("scope");
        return scope instanceof Collection<?> several
                ? Set.copyOf(several.stream().map(Object::toString).toList())
                : Set.of(Objects.toString(scope, "").trim().split("\\s+"));
    }

    private static Set<Role> roles(List<String> names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static RegionScope regions(List<String> codes) {
        try {
            return RegionScope.of(codes.stream()
                    .map(RegionCode::new)
                    .map(Regions.standard()::today)
                    .toList());
        } catch (InvalidValueException malformed) {
            throw new InvalidBearerTokenException("regions", malformed);
        }
    }

    private static List<String> strings(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
