package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionLevel;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.InstitutionStatus;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeStatus;

/**
 * Two institutions that are to be paired under a programme (拟结对): who may be paired with whom, and for how long.
 *
 * @param programme under which
 * @param supporter who is to help
 * @param recipient who is to be helped
 * @param period both days included
 * @param modes how
 */
record Proposal(
        Programme programme, Institution supporter, Institution recipient, Period period, Set<SupportMode> modes) {

    /**
     * The proposal that a caller asks for.
     *
     * @param supporter what the registry has under the supporter's code
     * @param recipient the same for the recipient
     * @throws ProblemException 422 naming each code that the registry does not have
     */
    static Proposal of(
            PairingRequests.Proposed request,
            Programme programme,
            Optional<Institution> supporter,
            Optional<Institution> recipient) {
        List<Violation> unknown = new ArrayList<>();
        if (supporter.isEmpty()) {
            unknown.add(Violation.at("/supporter", "INSTITUTION_UNKNOWN", request.supporter()));
        }
        if (recipient.isEmpty()) {
            unknown.add(Violation.at("/recipient", "INSTITUTION_UNKNOWN", request.recipient()));
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        return new Proposal(
                programme, supporter.orElseThrow(), recipient.orElseThrow(), request.period(), request.modes());
    }

    /**
     * The pairing, when every rule is kept.
     *
     * @throws ProblemException 422 with all rules that are broken; 409 {@code PROGRAMME_CLOSED}
     */
    Pairing accept(UUID id, Stamp stamp) {
        if (!programme.isOpen()) {
            throw new ProblemException(PairingProblem.PROGRAMME_CLOSED, programme.title());
        }
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Pairing(
                id,
                programme.id(),
                programme.areaCode(),
                Party.of(supporter),
                Party.of(recipient),
                period,
                modes,
                null,
                Map.of(),
                null,
                List.of(),
                Course.NOT_BEGUN,
                null,
                PairingStatus.PROPOSED,
                null,
                Term.FIRST,
                0,
                stamp.at(),
                stamp.by(),
                stamp.at(),
                stamp.by());
    }

    /**
     * Whether a pairing under {@code programme} can be fixed on {@code day} (D0-S01).
     *
     * @throws ProblemException 409 {@code PROGRAMME_NOT_PUBLISHED}; 422 when the day lies before the publication
     */
    static void checkDesignation(Programme programme, LocalDate day) {
        LocalDate published = programme.publishedOn();
        if (programme.status() != ProgrammeStatus.PUBLISHED || published == null) {
            throw new ProblemException(PairingProblem.PROGRAMME_NOT_PUBLISHED, programme.title(), programme.status());
        }
        if (day.isBefore(published)) {
            throw ProblemException.invalid(
                    Violation.at("/designatedOn", "DESIGNATED_BEFORE_PUBLICATION", published.toString()));
        }
    }

    /** Every rule that is broken. */
    private List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        checkParty(supporter, "/supporter", violations);
        checkParty(recipient, "/recipient", violations);
        checkPair(violations);
        int least = programme.parameters().minPeriodMonths();
        if (!period.atLeastMonths(least)) {
            LocalDate earliest = period.start().plusMonths(least).minusDays(1);
            violations.add(Violation.at("/period", "PERIOD_TOO_SHORT", least, earliest.toString()));
        }
        return violations;
    }

    private void checkParty(Institution party, String pointer, List<Violation> violations) {
        if (!programme.areaCode().covers(party.areaCode())) {
            violations.add(Violation.at(pointer, "OUTSIDE_PROGRAMME", party.areaCode(), programme.areaCode()));
        }
        if (party.status() != InstitutionStatus.ACTIVE) {
            violations.add(Violation.at(pointer, "INSTITUTION_CLOSED", party.name()));
        }
    }

    private void checkPair(List<Violation> violations) {
        if (supporter.id().equals(recipient.id())) {
            violations.add(Violation.at("/recipient", "SAME_INSTITUTION"));
        }
        if (!maySupport() || !supporter.level().isAbove(recipient.level())) {
            violations.add(Violation.at("/supporter", "SUPPORTER_LEVEL_TOO_LOW", supporter.level(), recipient.level()));
        }
        if (!mayReceive()) {
            violations.add(Violation.at("/recipient", "RECIPIENT_CLASS", recipient.institutionClass()));
        }
    }

    /** D0-N01, D0-I01: secondary hospitals and above support. */
    private boolean maySupport() {
        return supporter.level() == InstitutionLevel.SECONDARY || supporter.level() == InstitutionLevel.TERTIARY;
    }

    /** D0-I02: township health centres are supported; a tertiary hospital may also support a county's hospital. */
    private boolean mayReceive() {
        boolean countyHospital = recipient.institutionClass().isHospital()
                && recipient.areaCode().level() == RegionLevel.COUNTY
                && supporter.level() == InstitutionLevel.TERTIARY;
        return recipient.institutionClass().isTownshipHealthCentre() || countyHospital;
    }
}
