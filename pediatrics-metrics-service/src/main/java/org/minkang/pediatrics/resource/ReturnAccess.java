package org.minkang.pediatrics.resource;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Duties;
import org.minkang.kit.identity.Role;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionScope;

/**
 * Who may see which returns, and take which step.
 *
 * @param regions where they lie
 * @param institution whose they are besides; anybody's when null
 */
record ReturnAccess(RegionScope regions, @Nullable String institution) {

    private static final Set<Role> BUREAUS = Set.of(Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN);
    private static final Set<Role> MANAGERS = Set.of(Role.INST_MANAGER);
    private static final Set<Role> UPPER = Set.of(Role.PROV_ADMIN, Role.CITY_ADMIN);
    private static final Set<Role> TOP = Set.of(Role.PROV_ADMIN);

    /** A bureau sees its regions; who acts for an institution sees that one's returns, and nothing while their token names none. */
    static ReturnAccess of(Caller caller) {
        if (caller.hasAnyRole(BUREAUS)) {
            return new ReturnAccess(caller.regions(), null);
        }
        boolean nobody = caller.hasAnyRole(MANAGERS) && caller.institution() == null;
        return new ReturnAccess(nobody ? RegionScope.nothing() : caller.regions(), caller.institution());
    }

    Sql narrow(Sql sql) {
        return owned(sql.within("area_code", regions));
    }

    /** Narrows to the institution's; the regions are left to the caller. */
    Sql owned(Sql sql) {
        return sql.andEqual("institution", (Object) institution);
    }

    /**
     * A step of the institution, which a bureau in charge of it may also take.
     *
     * @throws ProblemException 403 {@code OUTSIDE_REGIONS} or {@code NOT_YOUR_RETURN}
     */
    static void requireParty(Caller caller, ReturningInstitution institution) {
        SocialCreditCode code = institution.creditCode();
        if (!caller.hasAnyRole(BUREAUS) && !code.value().equals(caller.institution())) {
            throw new ProblemException(ReturnProblem.NOT_YOUR_RETURN, institution.name());
        }
        caller.requireRegion(institution.area());
    }

    /**
     * Who took a step may not take the one that looks at it.
     *
     * @throws ProblemException 403 {@code DUTIES_NOT_SEPARATED}
     */
    static void requireSeparate(Caller caller, ReturnStep step, Signatures signatures) {
        step.separatedFrom(signatures).forEach(earlier -> Duties.separate(earlier, caller, step.transition()));
    }

    /**
     * The higher a return has come, the higher is who may send it back.
     *
     * @throws ProblemException 403 {@code HIGHER_LEVEL_REQUIRED}
     */
    static void requireLevel(Caller caller, ReturnStatus status) {
        Set<Role> wanted =
                switch (status) {
                    case LOCKED -> TOP;
                    case APPROVED -> UPPER;
                    case DRAFT, SUBMITTED, CHECKED, REOPENED, EXEMPTED -> BUREAUS;
                };
        if (!caller.hasAnyRole(wanted)) {
            throw new ProblemException(ReturnProblem.HIGHER_LEVEL_REQUIRED, status.name());
        }
    }
}
