package org.minkang.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

class RenewalTest {

    private static final Programme PROGRAMME = Given.programme(ProgrammeStatus.PUBLISHED);
    private static final Institution SUPPORTER = Given.secondaryHospital();
    private static final Institution RECIPIENT = Given.townshipHealthCentre();
    private static final Period NEXT_YEAR = Period.ofYears(LocalDate.of(2013, 7, 1), 1);
    private static final LocalDate AGREED_ON = LocalDate.of(2013, 6, 20);

    private final Pairing assessed =
            Pairings.active(proposal(PROGRAMME, Pairings.YEAR)).support().assess(2012, Pairings.STAMP);

    @Test
    void makesASignedTermThatPointsBackAndStartsAnew() {
        Pairing next = renewed(assessed, PROGRAMME, NEXT_YEAR);

        assertThat(next.status()).isEqualTo(PairingStatus.SIGNED);
        assertThat(next.version()).isZero();
        assertThat(next.id()).isNotEqualTo(assessed.id());
        assertThat(next.period()).isEqualTo(NEXT_YEAR);
        assertThat(next.term()).isEqualTo(new Term(2, assessed.id(), null));
        assertThat(next.course()).isEqualTo(Course.NOT_BEGUN);
        assertThat(next.plans()).isEqualTo(assessed.plans());
        assertThat(next.signedOn()).contains(AGREED_ON.plusDays(2));
    }

    @Test
    void isTheFirstTermUnderAnotherProgramme() {
        Pairing next = renewed(assessed, Given.programme(ProgrammeStatus.PUBLISHED), NEXT_YEAR);

        assertThat(next.term()).isEqualTo(new Term(1, assessed.id(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-07-01, 2014-06-30, ",
        "2013-06-01, 2014-06-30, ",
        "2013-07-02, 2014-07-01, /period/start RENEWAL_LEAVES_GAP",
        "2012-07-01, 2014-06-30, /period RENEWAL_NOT_LATER",
        "2012-07-02, 2013-07-01, ",
        "2013-07-01, 2014-06-29, /period PERIOD_TOO_SHORT"
    })
    void leavesNoDayWithoutSupportAndLastsAYear(LocalDate start, LocalDate end, String refusal) {
        Period period = new Period(start, end);

        if (refusal == null) {
            assertThat(renewed(assessed, PROGRAMME, period).period()).isEqualTo(period);
        } else {
            assertThat(Refusals.violations(() -> renewed(assessed, PROGRAMME, period)))
                    .containsExactly(refusal);
        }
    }

    @ParameterizedTest
    @EnumSource(PairingStatus.class)
    void renewsAssessedPairingsOnly(PairingStatus status) {
        if (status == PairingStatus.ASSESSED) {
            assertThat(renewed(Pairings.in(status)).status()).isEqualTo(PairingStatus.SIGNED);
        } else {
            assertThat(Refusals.code(() -> renewed(Pairings.in(status)))).isEqualTo("TRANSITION_NOT_ALLOWED");
        }
    }

    @Test
    void renewsOnceUnlessTheNextTermIsWithdrawn() {
        Pairing linked = assessed.renewedBy(Ids.next(), Pairings.STAMP);
        Pairing freed = linked.renewedBy(null, Pairings.STAMP);

        assertThat(linked.status()).isEqualTo(PairingStatus.ASSESSED);
        assertThat(linked.allowedTransitions()).doesNotContain("renewal");
        assertThat(Refusals.code(() -> renewed(linked))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(renewed(freed).term().renews()).isEqualTo(assessed.id());
    }

    @Test
    void needsAPublishedProgrammeAndASignatureOfEachSide() {
        assertThat(Refusals.code(() -> renewed(assessed, Given.programme(ProgrammeStatus.CLOSED), NEXT_YEAR)))
                .isEqualTo("PROGRAMME_NOT_PUBLISHED");
        assertThat(Refusals.code(() -> new Renewal(assessed, proposal(PROGRAMME, NEXT_YEAR))
                        .signed(
                                Ids.next(),
                                agreement(),
                                List.of(signature(PartyKind.SUPPORTER), signature(PartyKind.SUPPORTER)),
                                Pairings.STAMP)))
                .isEqualTo("ALREADY_SIGNED");
    }

    @Test
    void namesWhatIsWrongWhereARenewalHasIt() {
        Agreement.Seat seat = new Agreement.Seat(Specialty.NURSING, "护理", 1);
        Agreement twice = new Agreement(AGREED_ON, List.of(seat, seat), null);
        Signature early = Pairings.by(PartyKind.RECIPIENT, AGREED_ON.minusDays(1));
        Institution closed = Given.institution("C220", InstitutionLevel.PRIMARY, "441322", InstitutionStatus.CLOSED);

        assertThat(Refusals.violations(() -> signed(RECIPIENT, twice, signature(PartyKind.RECIPIENT))))
                .containsExactly("/agreement/seats/1/discipline SEAT_TWICE");
        assertThat(Refusals.violations(() -> signed(RECIPIENT, agreement(), early)))
                .containsExactly("/signatures/1/signedOn SIGNED_BEFORE_AGREEMENT");
        assertThat(Refusals.violations(() -> signed(closed, agreement(), signature(PartyKind.RECIPIENT))))
                .containsExactly(" INSTITUTION_CLOSED");
    }

    private Pairing signed(Institution recipient, Agreement agreement, Signature second) {
        Proposal proposal = new Proposal(PROGRAMME, SUPPORTER, recipient, NEXT_YEAR, Set.of(SupportMode.STATIONED));
        return new Renewal(assessed, proposal)
                .signed(Ids.next(), agreement, List.of(signature(PartyKind.SUPPORTER), second), Pairings.STAMP);
    }

    /** What follows on {@code before} for the year after. */
    static Pairing renewed(Pairing before) {
        return renewed(before, PROGRAMME, NEXT_YEAR);
    }

    private static Pairing renewed(Pairing before, Programme programme, Period period) {
        return new Renewal(before, proposal(programme, period))
                .signed(
                        Ids.next(),
                        agreement(),
                        List.of(signature(PartyKind.SUPPORTER), signature(PartyKind.RECIPIENT)),
                        Pairings.STAMP);
    }

    private static Proposal proposal(Programme programme, Period period) {
        return new Proposal(programme, SUPPORTER, RECIPIENT, period, Set.of(SupportMode.STATIONED));
    }

    private static Agreement agreement() {
        return new Agreement(AGREED_ON, List.of(new Agreement.Seat(Specialty.NURSING, "护理", 1)), null);
    }

    private static Signature signature(PartyKind side) {
        return Pairings.by(side, AGREED_ON.plusDays(2));
    }
}
