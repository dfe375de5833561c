package org.minkang.kit.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;

class ObligationTest {

    /** D0-S02: plans made and agreement signed by 30 June 2012. */
    private static final LocalDate DUE = LocalDate.of(2012, 6, 30);

    private static final Obligation OPEN = Obligation.open(
            Ids.next(),
            null,
            "SIGN_AGREEMENT",
            "制定计划,签订协议",
            ObligationOwner.institution(new SocialCreditCode("12440100MB2D00014R")),
            new RegionCode("441322"),
            new ObligationSubject("pairing", "pairings", Ids.next()),
            DUE,
            "D0-S02");

    @ParameterizedTest
    @CsvSource({
        "2012-06-15, NOT_YET",
        "2012-06-16, WITHIN_FOURTEEN_DAYS",
        "2012-06-22, WITHIN_FOURTEEN_DAYS",
        "2012-06-23, WITHIN_SEVEN_DAYS",
        "2012-06-28, WITHIN_SEVEN_DAYS",
        "2012-06-29, WITHIN_ONE_DAY",
        "2012-06-30, WITHIN_ONE_DAY",
        "2012-07-01, OVERDUE",
        "2013-06-30, OVERDUE"
    })
    void pressesMoreTheNearerTheDueDate(LocalDate today, Urgency urgency) {
        assertThat(OPEN.urgency(today)).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-06-15, ",
        "2012-06-16, FOURTEEN_DAYS_BEFORE",
        "2012-06-22, FOURTEEN_DAYS_BEFORE",
        "2012-06-23, SEVEN_DAYS_BEFORE",
        "2012-06-28, SEVEN_DAYS_BEFORE",
        "2012-06-29, ONE_DAY_BEFORE",
        "2012-06-30, ONE_DAY_BEFORE",
        "2012-07-01, OVERDUE"
    })
    void remindsOnceEachStepHasCome(LocalDate today, @Nullable ReminderStep step) {
        assertThat(OPEN.reminder(today).orElse(null)).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource
    void reachesEachStepOnItsDayAndNotBefore(ReminderStep step) {
        LocalDate day = step.on(DUE);
        assertThat(ReminderStep.reached(DUE, day)).contains(step);
        assertThat(ReminderStep.reached(DUE, day.minusDays(1))).isNotEqualTo(ReminderStep.reached(DUE, day));
    }

    @ParameterizedTest
    @CsvSource({"2012-06-01, FULFILLED_IN_TIME", "2012-06-30, FULFILLED_IN_TIME", "2012-07-01, FULFILLED_LATE"})
    void remembersWhetherItWasMetInTime(LocalDate day, Urgency urgency) {
        Obligation fulfilled = OPEN.fulfil(day);
        assertThat(fulfilled.status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(fulfilled.fulfilledOn()).isEqualTo(day);
        assertThat(fulfilled.urgency(DUE.plusYears(1))).isEqualTo(urgency);
        assertThat(fulfilled.reminder(DUE.plusYears(1))).isEmpty();
    }

    @Test
    void pressesNobodyOnceWaived() {
        Obligation waived = OPEN.waive("受援单位撤并");
        assertThat(waived.waiverReason()).isEqualTo("受援单位撤并");
        assertThat(waived.urgency(DUE.plusYears(1))).isEqualTo(Urgency.WAIVED);
        assertThat(waived.reminder(DUE.plusYears(1))).isEmpty();
    }

    @Test
    void closesOnlyOnce() {
        Obligation fulfilled = OPEN.fulfil(DUE);
        Obligation waived = OPEN.waive("受援单位撤并");
        assertNotAllowed(() -> fulfilled.fulfil(DUE), "fulfilment", "FULFILLED");
        assertNotAllowed(() -> fulfilled.waive("x"), "waiver", "FULFILLED");
        assertNotAllowed(() -> waived.fulfil(DUE), "fulfilment", "WAIVED");
        assertNotAllowed(() -> waived.waive("x"), "waiver", "WAIVED");
    }

    @Test
    void isOwedAgainOnlyOnceItWasMet() {
        Obligation owed = OPEN.fulfil(DUE).reopen(DUE.plusDays(7));

        assertThat(owed.status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(owed.dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(owed.urgency(DUE.plusDays(8))).isEqualTo(Urgency.OVERDUE);
        assertNotAllowed(() -> OPEN.waive("受援单位撤并").reopen(DUE), "reopening", "WAIVED");
        assertThatThrownBy(() -> OPEN.reopen(DUE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void showsTheTransitionsItsStatusAllows() {
        assertThat(OPEN.allowedTransitions()).containsExactly("fulfilment", "waiver");
        assertThat(OPEN.fulfil(DUE).allowedTransitions()).isEmpty();
    }

    @Test
    void refusesAStateThatContradictsItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> withStatus(ObligationStatus.FULFILLED, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> withStatus(ObligationStatus.OPEN, DUE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> withStatus(ObligationStatus.WAIVED, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> withStatus(ObligationStatus.OPEN, null, "x"));
    }

    @Test
    void namesABureauByItsRegion() {
        assertThat(ObligationOwner.bureau(new RegionCode("441300")))
                .isEqualTo(new ObligationOwner(ObligationOwner.Kind.BUREAU, "441300"));
    }

    private static Obligation withStatus(
            ObligationStatus status, @Nullable LocalDate fulfilledOn, @Nullable String reason) {
        return new Obligation(
                OPEN.id(),
                null,
                OPEN.kind(),
                OPEN.title(),
                OPEN.owner(),
                OPEN.region(),
                OPEN.subject(),
                DUE,
                OPEN.sourceRef(),
                status,
                fulfilledOn,
                reason,
                1);
    }

    private static void assertNotAllowed(ThrowingCallable attempt, String transition, String status) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(CommonProblem.TRANSITION_NOT_ALLOWED);
            assertThat(e.arguments()).containsExactly(transition, status);
            assertThat(e.extensions()).isEqualTo(Map.of("currentStatus", status, "allowedTransitions", List.of()));
        });
    }
}
