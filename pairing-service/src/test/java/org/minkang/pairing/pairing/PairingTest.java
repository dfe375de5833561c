package org.minkang.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;

class PairingTest {

    /** Every transition by its name in the API. */
    private static final Map<String, UnaryOperator<Pairing>> TRANSITIONS = transitions();

    @Test
    void goesFromProposalToSignatureStepByStep() {
        Pairing proposed = Pairings.in(PairingStatus.PROPOSED);
        Pairing designated = proposed.designate(Pairings.DESIGNATED_ON, Pairings.STAMP);
        Pairing planned = designated
                .plan(PlanKind.ANNUAL, Pairings.PLAN, Pairings.STAMP)
                .plan(PlanKind.THREE_YEAR, Pairings.PLAN, Pairings.STAMP)
                .submitPlans(Pairings.STAMP);
        Pairing agreed = planned.agree(Pairings.AGREEMENT, Pairings.STAMP);
        Pairing half = agreed.sign(Pairings.by(PartyKind.RECIPIENT, Pairings.AGREED_ON), Pairings.STAMP);
        Pairing signed = half.sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON.plusDays(1)), Pairings.STAMP);

        assertThat(Stream.of(proposed, designated, planned, agreed, half, signed)
                        .map(Pairing::status))
                .containsExactly(
                        PairingStatus.PROPOSED,
                        PairingStatus.DESIGNATED,
                        PairingStatus.PLANNED,
                        PairingStatus.PLANNED,
                        PairingStatus.PLANNED,
                        PairingStatus.SIGNED);
        assertThat(designated.designatedOn()).isEqualTo(Pairings.DESIGNATED_ON);
        assertThat(half.signedOn()).isEmpty();
        assertThat(signed.signedOn()).contains(Pairings.AGREED_ON.plusDays(1));
        assertThat(signed.version()).isEqualTo(7);
    }

    @TestFactory
    Stream<DynamicTest> takesExactlyTheTransitionsThatItNames() {
        return Stream.of(PairingStatus.values()).flatMap(status -> TRANSITIONS.entrySet().stream()
                .map(transition -> DynamicTest.dynamicTest(
                        status + " and " + transition.getKey(),
                        () -> takesOnlyWhatItNames(status, transition.getKey(), transition.getValue()))));
    }

    private static void takesOnlyWhatItNames(PairingStatus status, String name, UnaryOperator<Pairing> transition) {
        Pairing before = Pairings.in(status);
        if (before.allowedTransitions().contains(name)) {
            assertThat(refusal(before, transition)).isNotEqualTo(CommonProblem.TRANSITION_NOT_ALLOWED.name());
        } else {
            ProblemException refusal = Refusals.of(() -> transition.apply(before));
            assertThat(refusal.type()).isEqualTo(CommonProblem.TRANSITION_NOT_ALLOWED);
            assertThat(refusal.extensions()).containsEntry("allowedTransitions", before.allowedTransitions());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPOSED   | designation withdrawal",
                "DESIGNATED | plan-submission withdrawal",
                "PLANNED    | signature withdrawal",
                "SIGNED     | withdrawal",
                "ACTIVE     | suspension termination",
                "SUSPENDED  | resumption termination",
                "EXPIRED    | ''",
                "ASSESSED   | suspension termination renewal",
                "TERMINATED | ''",
                "WITHDRAWN  | ''"
            })
    void namesTheTransitionsOfEveryStatus(PairingStatus status, String names) {
        assertThat(String.join(" ", Pairings.in(status).allowedTransitions())).isEqualTo(names);
    }

    @Test
    void namesNoTransitionThatDoesNotExist() {
        assertThat(Stream.of(PairingStatus.values())
                        .flatMap(status -> Pairings.in(status).allowedTransitions().stream()))
                .isSubsetOf(TRANSITIONS.keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = PairingStatus.class,
            names = {"PROPOSED", "DESIGNATED", "PLANNED", "SIGNED"})
    void isWithdrawnFromEveryStateBeforeStaffAreOnPost(PairingStatus status) {
        Pairing withdrawn = Pairings.in(status).withdraw("受援单位已撤并", Pairings.STAMP);

        assertThat(withdrawn.status()).isEqualTo(PairingStatus.WITHDRAWN);
        assertThat(withdrawn.endReason()).isEqualTo("受援单位已撤并");
        assertThat(withdrawn.allowedTransitions()).isEmpty();
    }

    @Test
    void isNotWithdrawnTwice() {
        assertThat(Refusals.code(() -> Pairings.in(PairingStatus.WITHDRAWN).withdraw("再次", Pairings.STAMP)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource(PlanKind.class)
    void refusesPlansOfOneKindOnly(PlanKind only) {
        Pairing half = Pairings.in(PairingStatus.DESIGNATED).plan(only, Pairings.PLAN, Pairings.STAMP);
        PlanKind other = only == PlanKind.ANNUAL ? PlanKind.THREE_YEAR : PlanKind.ANNUAL;

        ProblemException refusal = Refusals.of(() -> half.submitPlans(Pairings.STAMP));

        assertThat(refusal.type()).isEqualTo(PairingProblem.PLANS_MISSING);
        assertThat(refusal.extensions().get("missing")).hasToString("[" + other + "]");
        assertThat(half.plan(other, Pairings.PLAN, Pairings.STAMP)
                        .submitPlans(Pairings.STAMP)
                        .status())
                .isEqualTo(PairingStatus.PLANNED);
    }

    @Test
    void rewritesAPlanUntilThePlansAreHandedIn() {
        Plan other = new Plan(List.of("另一目标"), Pairings.PLAN.tasks());
        Pairing planned = Pairings.in(PairingStatus.DESIGNATED)
                .plan(PlanKind.ANNUAL, Pairings.PLAN, Pairings.STAMP)
                .plan(PlanKind.ANNUAL, other, Pairings.STAMP);

        assertThat(planned.plans()).containsOnlyKeys(PlanKind.ANNUAL).containsValue(other);
        assertThat(Refusals.code(() -> Pairings.in(PairingStatus.PLANNED).plan(PlanKind.ANNUAL, other, Pairings.STAMP)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void refusesSignatureBeforeThereIsAnAgreement() {
        Pairing planned = Pairings.in(PairingStatus.PLANNED);
        Signature signature = Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON);

        assertThat(Refusals.code(() -> planned.sign(signature, Pairings.STAMP))).isEqualTo("AGREEMENT_MISSING");
        assertThatCode(() -> planned.agree(Pairings.AGREEMENT, Pairings.STAMP).sign(signature, Pairings.STAMP))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesSignatureDatedBeforeTheAgreementAndTakesOneOfItsDay() {
        Pairing agreed = Pairings.in(PairingStatus.PLANNED).agree(Pairings.AGREEMENT, Pairings.STAMP);

        assertThat(Refusals.violations(() ->
                        agreed.sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON.minusDays(1)), Pairings.STAMP)))
                .containsExactly("/signedOn SIGNED_BEFORE_AGREEMENT");
        assertThat(agreed.sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON), Pairings.STAMP)
                        .signatures())
                .hasSize(1);
    }

    @Test
    void refusesAnAgreementThatNamesASeatTwice() {
        Agreement.Seat seat = Pairings.AGREEMENT.seats().get(0);
        Agreement twice = new Agreement(Pairings.AGREED_ON, List.of(seat, seat), null);

        assertThat(Refusals.violations(() -> Pairings.in(PairingStatus.PLANNED).agree(twice, Pairings.STAMP)))
                .containsExactly("/seats/1/discipline SEAT_TWICE");
    }

    @Test
    void refusesTheSameSideTwice() {
        Pairing half = Pairings.in(PairingStatus.PLANNED)
                .agree(Pairings.AGREEMENT, Pairings.STAMP)
                .sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON), Pairings.STAMP);

        assertThat(Refusals.code(() -> half.sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON), Pairings.STAMP)))
                .isEqualTo("ALREADY_SIGNED");
    }

    @Test
    void takesSignaturesBackWhenTheAgreementIsSettledAnew() {
        Pairing half = Pairings.in(PairingStatus.PLANNED)
                .agree(Pairings.AGREEMENT, Pairings.STAMP)
                .sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON), Pairings.STAMP);

        assertThat(half.agree(Pairings.AGREEMENT, Pairings.STAMP).signatures()).isEmpty();
    }

    @Test
    void warnsOfAMissingTelemedicineLinkBetweenTertiaryAndCountyHospitalOnly() {
        var county = Given.institution(
                "A100",
                org.minkang.kit.institution.InstitutionLevel.SECONDARY,
                "441322",
                org.minkang.pairing.institution.InstitutionStatus.ACTIVE);

        assertThat(Pairings.between(Given.tertiaryHospital(), county).warnings())
                .containsExactly("TELEMEDICINE_LINK_MISSING");
        assertThat(Pairings.in(PairingStatus.PROPOSED).warnings()).isEmpty();
    }

    @Test
    void warnsOfNoMissingLinkWhileOneWithAWorkSystemIsInForce() {
        var county = Given.institution(
                "A100",
                org.minkang.kit.institution.InstitutionLevel.SECONDARY,
                "441322",
                org.minkang.pairing.institution.InstitutionStatus.ACTIVE);
        Pairing unlinked = Pairings.between(Given.tertiaryHospital(), county);

        Pairing linked = unlinked.link(LocalDate.of(2012, 9, 1), Pairings.STAMP);

        assertThat(linked.warnings()).isEmpty();
        assertThat(linked.version()).isEqualTo(unlinked.version() + 1);
        assertThat(linked.link(null, Pairings.STAMP).warnings()).containsExactly("TELEMEDICINE_LINK_MISSING");
    }

    @Test
    void isTheSamePairingWhenWhatIsKnownOfItsLinkDoesNotChange() {
        Pairing linked = Pairings.in(PairingStatus.SIGNED).link(LocalDate.of(2012, 9, 1), Pairings.STAMP);

        assertThat(linked.link(LocalDate.of(2012, 9, 1), Pairings.STAMP)).isSameAs(linked);
        assertThat(Pairings.in(PairingStatus.SIGNED).link(null, Pairings.STAMP).version())
                .isEqualTo(Pairings.in(PairingStatus.SIGNED).version());
    }

    @Test
    void isActiveFromTheFirstDaySomebodyIsOnPost() {
        Pairing signed = Pairings.in(PairingStatus.SIGNED);
        Pairing active = signed.support().takeUp(Pairings.ACTIVE_ON, Pairings.STAMP);

        assertThat(active.status()).isEqualTo(PairingStatus.ACTIVE);
        assertThat(active.due().periods()).containsExactly(new Period(Pairings.ACTIVE_ON, Pairings.YEAR.end()));
        assertThat(active.support().takeUp(Pairings.ACTIVE_ON.plusDays(1), Pairings.STAMP))
                .isSameAs(active);
        assertThat(active.support()
                        .takeUp(Pairings.ACTIVE_ON.minusDays(1), Pairings.STAMP)
                        .due()
                        .days())
                .isEqualTo(active.due().days() + 1);
        assertThat(Refusals.violations(
                        () -> signed.support().takeUp(Pairings.YEAR.start().minusDays(1), Pairings.STAMP)))
                .containsExactly("/arrivedOn OUTSIDE_PAIRING");
        assertThat(Refusals.code(
                        () -> Pairings.in(PairingStatus.PLANNED).support().takeUp(Pairings.ACTIVE_ON, Pairings.STAMP)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void takesAnArrivalThatIsRecordedWhenItsTimeIsOver() {
        LocalDate earlier = Pairings.ACTIVE_ON.minusDays(1);
        Pairing expired = Pairings.in(PairingStatus.EXPIRED).support().takeUp(earlier, Pairings.STAMP);
        Pairing assessed = Pairings.in(PairingStatus.ASSESSED)
                .support()
                .expire(Pairings.STAMP)
                .support()
                .takeUp(earlier, Pairings.STAMP);

        assertThat(expired.status()).isEqualTo(PairingStatus.EXPIRED);
        assertThat(expired.due().periods()).containsExactly(new Period(earlier, Pairings.YEAR.end()));
        assertThat(assessed.status()).isEqualTo(PairingStatus.ASSESSED);
        assertThat(Refusals.violations(
                        () -> expired.support().takeUp(Pairings.YEAR.end().plusDays(1), Pairings.STAMP)))
                .containsExactly("/arrivedOn OUTSIDE_PAIRING");
    }

    @Test
    void isNotDueWhileItRestsNorAfterItsEnd() {
        Pairing suspended = Pairings.in(PairingStatus.SUSPENDED);
        Pairing resumed = suspended.support().resume(LocalDate.of(2012, 10, 15), Pairings.STAMP);

        assertThat(suspended.due().periods())
                .containsExactly(new Period(Pairings.ACTIVE_ON, LocalDate.of(2012, 9, 30)));
        assertThat(resumed.due().periods())
                .containsExactly(
                        new Period(Pairings.ACTIVE_ON, LocalDate.of(2012, 9, 30)),
                        new Period(LocalDate.of(2012, 10, 15), Pairings.YEAR.end()));
        assertThat(Pairings.in(PairingStatus.TERMINATED).due().contains(LocalDate.of(2012, 12, 1)))
                .isFalse();
        assertThat(Refusals.violations(() -> suspended.support().resume(LocalDate.of(2012, 10, 1), Pairings.STAMP)))
                .containsExactly("/resumedOn RESUMED_BEFORE_SUSPENSION");
    }

    @Test
    void staysSignedInForceThroughTheDayItEndsOnly() {
        assertThat(Pairings.in(PairingStatus.TERMINATED).lastDay()).isEqualTo(LocalDate.of(2012, 11, 30));
        assertThat(Pairings.in(PairingStatus.EXPIRED).lastDay()).isEqualTo(Pairings.YEAR.end());
        assertThat(Pairings.in(PairingStatus.EXPIRED).signedOn()).isPresent();
    }

    @Test
    void goesOnToItsLastDayWhenItIsAssessedBefore() {
        Pairing assessed = Pairings.in(PairingStatus.ASSESSED);

        assertThat(assessed.due().periods()).containsExactly(new Period(Pairings.ACTIVE_ON, Pairings.YEAR.end()));
        assertThatCode(() -> assessed.supportTime().requireUnderWay("telemedicine-link"))
                .doesNotThrowAnyException();
        assertThat(assessed.support()
                        .takeUp(Pairings.ACTIVE_ON.minusDays(1), Pairings.STAMP)
                        .status())
                .isEqualTo(PairingStatus.ASSESSED);
        assertThat(assessed.allowedTransitions()).containsExactly("suspension", "termination", "renewal");
    }

    @Test
    void isToldLateWhoWasThereUnlessItWasEndedEarly() {
        Set<PairingStatus> staffed = Set.of(
                PairingStatus.SIGNED,
                PairingStatus.ACTIVE,
                PairingStatus.SUSPENDED,
                PairingStatus.EXPIRED,
                PairingStatus.ASSESSED);
        for (PairingStatus status : PairingStatus.values()) {
            Pairing pairing = Pairings.in(status);
            if (staffed.contains(status)) {
                assertThatCode(() -> pairing.supportTime().requireStaffed())
                        .as("%s", status)
                        .doesNotThrowAnyException();
            } else {
                assertThat(Refusals.code(() -> pairing.supportTime().requireStaffed()))
                        .as("%s", status)
                        .isEqualTo("TRANSITION_NOT_ALLOWED");
            }
        }
    }

    @Test
    void staysAssessedWhenItRestedAndWhenItsTimeIsOver() {
        Pairing assessed = Pairings.in(PairingStatus.ASSESSED);
        Pairing resumed = assessed.support()
                .suspend(LocalDate.of(2012, 10, 1), "受援单位改建", Pairings.STAMP)
                .support()
                .resume(LocalDate.of(2012, 10, 15), Pairings.STAMP);
        Pairing over = assessed.support().expire(Pairings.STAMP);

        assertThat(resumed.status()).isEqualTo(PairingStatus.ASSESSED);
        assertThat(over.status()).isEqualTo(PairingStatus.ASSESSED);
        assertThat(over.allowedTransitions()).containsExactly("renewal");
        assertThat(Refusals.code(() -> over.supportTime().requireUnderWay("telemedicine-link")))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> over.support().terminate(LocalDate.of(2012, 11, 30), "再次", Pairings.STAMP)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> over.support().expire(Pairings.STAMP))).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource(PairingStatus.class)
    void isAssessedWhileActiveOrOnceExpiredOnly(PairingStatus status) {
        Pairing before = Pairings.in(status);

        if (status == PairingStatus.ACTIVE || status == PairingStatus.EXPIRED || status == PairingStatus.ASSESSED) {
            assertThat(before.support().assess(2013, Pairings.STAMP).status()).isEqualTo(PairingStatus.ASSESSED);
        } else {
            assertThat(Refusals.code(() -> before.support().assess(2013, Pairings.STAMP)))
                    .isEqualTo("TRANSITION_NOT_ALLOWED");
        }
    }

    @Test
    void isAssessedOnceForEachYearOfSupport() {
        Pairing active = Pairings.in(PairingStatus.ACTIVE);
        Pairing assessed = active.support().assess(2013, Pairings.STAMP);

        assertThat(assessed.support().assess(2012, Pairings.STAMP).course().assessedYears())
                .containsExactly(2012, 2013);
        assertThat(Refusals.violations(() -> assessed.support().assess(2013, Pairings.STAMP)))
                .containsExactly("/year YEAR_ASSESSED");
        assertThat(Refusals.violations(() -> active.support().assess(2011, Pairings.STAMP)))
                .containsExactly("/year YEAR_NOT_SUPPORTED");
        assertThat(Refusals.violations(() -> active.support().assess(2014, Pairings.STAMP)))
                .containsExactly("/year YEAR_NOT_SUPPORTED");
    }

    /** The code of the refusal, or none. */
    private static String refusal(Pairing before, UnaryOperator<Pairing> transition) {
        try {
            return transition.apply(before) == null ? "nothing" : "none";
        } catch (ProblemException refused) {
            return refused.type().name();
        }
    }

    private static Map<String, UnaryOperator<Pairing>> transitions() {
        Map<String, UnaryOperator<Pairing>> transitions = new LinkedHashMap<>();
        transitions.put("designation", before -> before.designate(Pairings.DESIGNATED_ON, Pairings.STAMP));
        transitions.put("plan-submission", before -> before.submitPlans(Pairings.STAMP));
        transitions.put(
                "signature",
                before -> before.sign(Pairings.by(PartyKind.SUPPORTER, Pairings.AGREED_ON), Pairings.STAMP));
        transitions.put("withdrawal", before -> before.withdraw("受援单位已撤并", Pairings.STAMP));
        transitions.put(
                "suspension", before -> before.support().suspend(LocalDate.of(2012, 10, 1), "受援单位改建", Pairings.STAMP));
        transitions.put("resumption", before -> before.support().resume(LocalDate.of(2012, 10, 15), Pairings.STAMP));
        transitions.put("termination", before -> before.support()
                .terminate(LocalDate.of(2012, 11, 30), "受援单位已撤并", Pairings.STAMP));
        transitions.put("renewal", RenewalTest::renewed);
        return transitions;
    }
}
