package org.minkang.pairing.pairing;

import java.util.Set;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;

/** Who may take which step of a pairing. */
public final class PairingAccess {

    /** Those who plan and approve; everybody else acts for the institution named in their token, or for none. */
    private static final Set<Role> BUREAUS = Set.of(Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN);

    private PairingAccess() {}

    /** Whether the caller plans and approves, and is not held to one institution. */
    public static boolean isBureau(Caller caller) {
        return caller.hasAnyRole(BUREAUS);
    }

    /**
     * A step of the bureau that leads the programme.
     *
     * @throws ProblemException 403 {@code OUTSIDE_REGIONS}
     */
    public static void requireLead(Caller caller, Pairing pairing) {
        caller.requireRegion(pairing.programmeArea());
    }

    /**
     * A step of one side, which a bureau in charge of it may also record.
     *
     * @throws ProblemException 403 {@code NOT_YOUR_INSTITUTION} or {@code OUTSIDE_REGIONS}
     */
    static void requireSide(Caller caller, Pairing pairing, PartyKind side) {
        requireParty(caller, pairing.party(side));
    }

    /**
     * The same, of a side that is known.
     *
     * @throws ProblemException 403 {@code NOT_YOUR_INSTITUTION} or {@code OUTSIDE_REGIONS}
     */
    public static void requireParty(Caller caller, Party party) {
        requireInstitution(caller, party.creditCode(), party.areaCode(), party.name());
    }

    /**
     * A step of either side, which a bureau in charge of one of them may also record.
     *
     * @throws ProblemException 403 {@code NOT_YOUR_INSTITUTION} or {@code OUTSIDE_REGIONS}
     */
    public static void requireEither(Caller caller, Party supporter, Party recipient) {
        boolean supporters = caller.hasAnyRole(BUREAUS)
                ? caller.regions().covers(supporter.areaCode())
                : supporter.creditCode().value().equals(caller.institution());
        if (!supporters) {
            requireParty(caller, recipient);
        }
    }

    /**
     * A step of an institution, which a bureau in charge of it may also record.
     *
     * @param name for the refusal
     * @throws ProblemException 403 {@code NOT_YOUR_INSTITUTION} or {@code OUTSIDE_REGIONS}
     */
    public static void requireInstitution(Caller caller, SocialCreditCode creditCode, RegionCode area, String name) {
        if (isBureau(caller)) {
            caller.requireRegion(area);
        } else if (!creditCode.value().equals(caller.institution())) {
            throw new ProblemException(PairingProblem.NOT_YOUR_INSTITUTION, name);
        }
    }
}
