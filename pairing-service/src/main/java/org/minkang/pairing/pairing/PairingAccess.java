package org.minkang.pairing.pairing;

import java.util.Set;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.problem.ProblemException;

/** Who may take which step of a pairing. */
final class PairingAccess {

    /** Those who plan and approve; everybody else acts for the institution named in their token, or for none. */
    private static final Set<Role> BUREAUS = Set.of(Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN);

    private PairingAccess() {}

    /**
     * A step of the bureau that leads the programme.
     *
     * @throws ProblemException 403 {@code OUTSIDE_REGIONS}
     */
    static void requireLead(Caller caller, Pairing pairing) {
        caller.requireRegion(pairing.programmeArea());
    }

    /**
     * A step of one side, which a bureau in charge of it may also record.
     *
     * @throws ProblemException 403 {@code NOT_YOUR_INSTITUTION} or {@code OUTSIDE_REGIONS}
     */
    static void requireSide(Caller caller, Pairing pairing, PartyKind side) {
        Party party = pairing.party(side);
        if (caller.hasAnyRole(BUREAUS)) {
            caller.requireRegion(party.areaCode());
        } else if (!party.creditCode().value().equals(caller.institution())) {
            throw new ProblemException(PairingProblem.NOT_YOUR_INSTITUTION, party.name());
        }
    }
}
