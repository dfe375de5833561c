package org.minkang.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.InstitutionStatus;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeStatus;

class ProposalTest {

    private static final Programme PROGRAMME = Given.programme(ProgrammeStatus.PUBLISHED);

    @ParameterizedTest
    @CsvSource({
        "2012-07-30, 2013-07-29",
        "2012-07-01, 2013-06-30",
        "2012-02-29, 2013-02-27",
        "2011-03-01, 2012-02-29",
    })
    void takesAFullYearAndRefusesOneDayLess(LocalDate start, LocalDate end) {
        Institution supporter = Given.secondaryHospital();
        Institution recipient = Given.townshipHealthCentre();

        assertThat(violations(supporter, recipient, new Period(start, end))).isEmpty();
        assertThat(violations(supporter, recipient, new Period(start, end.minusDays(1))))
                .containsExactly("/period PERIOD_TOO_SHORT");
    }

    @ParameterizedTest
    @EnumSource(InstitutionLevel.class)
    void takesSupportersOfTheSecondLevelAndAboveOnly(InstitutionLevel level) {
        Institution supporter = Given.institution("A100", level, "441302", InstitutionStatus.ACTIVE);
        boolean high = level == InstitutionLevel.SECONDARY || level == InstitutionLevel.TERTIARY;

        assertThat(violations(supporter, Given.townshipHealthCentre()))
                .isEqualTo(high ? List.of() : List.of("/supporter SUPPORTER_LEVEL_TOO_LOW"));
    }

    @Test
    void takesNoSupporterOfTheRecipientsOwnLevel() {
        Institution recipient =
                Given.institution("C210", InstitutionLevel.SECONDARY, "441322", InstitutionStatus.ACTIVE);

        assertThat(violations(Given.secondaryHospital(), recipient))
                .containsExactly("/supporter SUPPORTER_LEVEL_TOO_LOW");
        assertThat(violations(Given.tertiaryHospital(), recipient)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C210, true", "C220, true", "C100, false", "B100, false", "D110, false", "A100, false"})
    void takesTownshipHealthCentresAsRecipientsOfSecondaryHospitals(String classCode, boolean taken) {
        Institution recipient =
                Given.institution(classCode, InstitutionLevel.PRIMARY, "441322", InstitutionStatus.ACTIVE);

        assertThat(violations(Given.secondaryHospital(), recipient))
                .isEqualTo(taken ? List.of() : List.of("/recipient RECIPIENT_CLASS"));
    }

    @Test
    void letsATertiaryHospitalSupportACountyHospitalWhichASecondaryOneMayNot() {
        Institution county = Given.institution("A100", InstitutionLevel.PRIMARY, "441322", InstitutionStatus.ACTIVE);

        assertThat(violations(Given.tertiaryHospital(), county)).isEmpty();
        assertThat(violations(Given.secondaryHospital(), county)).containsExactly("/recipient RECIPIENT_CLASS");
    }

    @Test
    void refusesInstitutionsOutsideTheProgrammesRegion() {
        Institution outside = Given.institution("C220", InstitutionLevel.PRIMARY, "441402", InstitutionStatus.ACTIVE);

        assertThat(violations(Given.secondaryHospital(), outside)).containsExactly("/recipient OUTSIDE_PROGRAMME");
    }

    @Test
    void refusesAClosedInstitution() {
        Institution closed = Given.institution("C220", InstitutionLevel.PRIMARY, "441322", InstitutionStatus.CLOSED);

        assertThat(violations(Given.secondaryHospital(), closed)).containsExactly("/recipient INSTITUTION_CLOSED");
    }

    @Test
    void refusesAnInstitutionThatWouldSupportItself() {
        Institution hospital = Given.secondaryHospital();

        assertThat(violations(hospital, hospital)).contains("/recipient SAME_INSTITUTION");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Institution supporter = Given.institution("A100", InstitutionLevel.PRIMARY, "441402", InstitutionStatus.ACTIVE);
        Institution recipient = Given.institution("B100", InstitutionLevel.PRIMARY, "441322", InstitutionStatus.CLOSED);
        LocalDate start = LocalDate.of(2012, 7, 1);

        assertThat(violations(supporter, recipient, new Period(start, start)))
                .containsExactlyInAnyOrder(
                        "/supporter OUTSIDE_PROGRAMME",
                        "/supporter SUPPORTER_LEVEL_TOO_LOW",
                        "/recipient INSTITUTION_CLOSED",
                        "/recipient RECIPIENT_CLASS",
                        "/period PERIOD_TOO_SHORT");
    }

    @Test
    void namesEveryCodeThatTheRegistryDoesNotHave() {
        PairingRequests.Proposed request = new PairingRequests.Proposed(
                PROGRAMME.id(),
                Given.creditCode("441302"),
                Given.creditCode("441322"),
                Pairings.YEAR,
                Set.of(SupportMode.STATIONED));

        assertThat(Refusals.violations(() -> Proposal.of(request, PROGRAMME, Optional.empty(), Optional.empty())))
                .containsExactly("/supporter INSTITUTION_UNKNOWN", "/recipient INSTITUTION_UNKNOWN");
        assertThat(Refusals.violations(() ->
                        Proposal.of(request, PROGRAMME, Optional.of(Given.secondaryHospital()), Optional.empty())))
                .containsExactly("/recipient INSTITUTION_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(ProgrammeStatus.class)
    void takesProposalsUntilTheProgrammeHasEnded(ProgrammeStatus status) {
        Proposal proposal = new Proposal(
                Given.programme(status),
                Given.secondaryHospital(),
                Given.townshipHealthCentre(),
                Pairings.YEAR,
                Set.of(SupportMode.STATIONED));

        if (status == ProgrammeStatus.CLOSED) {
            assertThat(Refusals.code(() -> proposal.accept(Ids.next(), Pairings.STAMP)))
                    .isEqualTo("PROGRAMME_CLOSED");
        } else {
            assertThat(proposal.accept(Ids.next(), Pairings.STAMP).status()).isEqualTo(PairingStatus.PROPOSED);
        }
    }

    @Test
    void isFixedUnderAPublishedProgrammeOnTheDayOfPublicationAtTheEarliest() {
        LocalDate published = LocalDate.of(2012, 6, 12);

        Proposal.checkDesignation(PROGRAMME, published);
        assertThat(Refusals.violations(() -> Proposal.checkDesignation(PROGRAMME, published.minusDays(1))))
                .containsExactly("/designatedOn DESIGNATED_BEFORE_PUBLICATION");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProgrammeStatus.class,
            names = {"DRAFT", "CLOSED"})
    void isNotFixedUnderAProgrammeThatIsNotPublished(ProgrammeStatus status) {
        assertThat(Refusals.code(() -> Proposal.checkDesignation(Given.programme(status), LocalDate.of(2012, 6, 15))))
                .isEqualTo("PROGRAMME_NOT_PUBLISHED");
    }

    private static List<String> violations(Institution supporter, Institution recipient) {
        return violations(supporter, recipient, Pairings.YEAR);
    }

    /** What keeps the two from being paired; empty when nothing does. */
    private static List<String> violations(Institution supporter, Institution recipient, Period period) {
        Proposal proposal = new Proposal(PROGRAMME, supporter, recipient, period, Set.of(SupportMode.STATIONED));
        UUID id = Ids.next();
        try {
            proposal.accept(id, Pairings.STAMP);
            return List.of();
        } catch (org.minkang.kit.problem.ProblemException refused) {
            return Refusals.violations(() -> proposal.accept(id, Pairings.STAMP));
        }
    }
}
