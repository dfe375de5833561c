package org.minkang.kit.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

/**
 * Who calls, as the access token says. What the token does not say, the caller may not do.
 *
 * @param subject the person or system acting ({@code sub})
 * @param client the OAuth client through which they act ({@code client_id})
 * @param scopes granted scopes such as {@code pairing.read}
 * @param roles what they are in the programmes
 * @param regions the subtrees they may see ({@code regions})
 * @param institution unified social credit code of the institution they act for ({@code institution}), absent for bureaus
 * @param traceId W3C trace id of the request, 32 hex digits
 */
public record Caller(
        String subject,
        String client,
        Set<String> scopes,
        Set<Role> roles,
        RegionScope regions,
        @Nullable String institution,
        String traceId) {

    /** Whose regions decide what they see, whatever institution they may belong to. */
    private static final Set<Role> BUREAUS = Set.of(
            Role.PROV_ADMIN,
            Role.CITY_ADMIN,
            Role.COUNTY_ADMIN,
            Role.INS_PROV,
            Role.INS_CITY,
            Role.INS_COUNTY,
            Role.INS_AGENCY,
            Role.AUDITOR);

    /** The trace id of callers that stand for no request. */
    public static final String NO_TRACE = "00000000000000000000000000000000";

    public Caller {
        scopes = Set.copyOf(scopes);
        roles = Set.copyOf(roles);
    }

    /** Scheduled work of the service itself. */
    public static Caller system(String work) {
        return new Caller("system:" + work, "system", Set.of(), Set.of(), RegionScope.everywhere(), null, NO_TRACE);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    public boolean hasAnyRole(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** Whether they may see no more than what is their institution's, which is nothing when the token names none. */
    public boolean actsForInstitution() {
        return !hasAnyRole(BUREAUS) && (institution != null || roles.contains(Role.INST_MANAGER));
    }

    /**
     * Refuses a caller who would write outside their regions.
     *
     * @throws ProblemException {@code OUTSIDE_REGIONS}
     */
    public void requireRegion(RegionCode region) {
        if (!regions.covers(region)) {
            throw new ProblemException(CommonProblem.OUTSIDE_REGIONS, region);
        }
    }

    /** The same caller in the request of {@code trace}. */
    Caller inTrace(String trace) {
        return new Caller(subject, client, scopes, roles, regions, institution, trace);
    }
}
