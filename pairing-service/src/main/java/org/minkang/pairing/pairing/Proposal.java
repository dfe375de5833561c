package org.minkang.pairing.pairing;

import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionLevel;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.InstitutionStatus;
import org.minkang.pairing.programme.Programme;

/** Who may be paired with whom, and for how long. Pure: everything it needs is given. */
final class Proposal {

    private Proposal() {}

    /**
     * Names every rule that the proposal breaks.
     *
     * @throws ProblemException 422 with all of them; 409 {@code PROGRAMME_CLOSED}
     */
    static void check(Programme programme, Institution supporter, Institution recipient, Period period) {
        if (!programme.isOpen()) {
            throw new ProblemException(PairingProblem.PROGRAMME_CLOSED, programme.title());
        }
        List<Violation> violations = new ArrayList<>();
        checkParty(programme, supporter, "/supporter", violations);
        checkParty(programme, recipient, "/recipient", violations);
        if (supporter.id().equals(recipient.id())) {
            violations.add(Violation.at("/recipient", "SAME_INSTITUTION"));
        }
        if (!maySupport(supporter.level()) || !supporter.level().isAbove(recipient.level())) {
            violations.add(Violation.at("/supporter", "SUPPORTER_LEVEL_TOO_LOW", supporter.level(), recipient.level()));
        }
        if (!mayReceive(supporter, recipient)) {
            violations.add(Violation.at("/recipient", "RECIPIENT_CLASS", recipient.institutionClass()));
        }
        int least = programme.parameters().minPeriodMonths();
        if (!period.atLeastMonths(least)) {
            violations.add(Violation.at(
                    "/period",
                    "PERIOD_TOO_SHORT",
                    least,
                    period.start().plusMonths(least).minusDays(1).toString()));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void checkParty(Programme programme, Institution party, String pointer, List<Violation> violations) {
        if (!programme.areaCode().covers(party.areaCode())) {
            violations.add(Violation.at(pointer, "OUTSIDE_PROGRAMME", party.areaCode(), programme.areaCode()));
        }
        if (party.status() != InstitutionStatus.ACTIVE) {
            violations.add(Violation.at(pointer, "INSTITUTION_CLOSED", party.name()));
        }
    }

    /** D0-N01, D0-I01: secondary hospitals and above support. */
    private static boolean maySupport(InstitutionLevel level) {
        return level == InstitutionLevel.SECONDARY || level == InstitutionLevel.TERTIARY;
    }

    /** D0-I02: township health centres are supported; a tertiary hospital may also support a county's hospital. */
    private static boolean mayReceive(Institution supporter, Institution recipient) {
        boolean countyHospital = recipient.institutionClass().isHospital()
                && recipient.areaCode().level() == RegionLevel.COUNTY
                && supporter.level() == InstitutionLevel.TERTIARY;
        return recipient.institutionClass().isTownshipHealthCentre() || countyHospital;
    }
}
