package org.minkang.pairing.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;
import org.minkang.pairing.pairing.PlanKind;

class PlanTaskTest {

    private static final Pairing SIGNED = Pairings.in(PairingStatus.SIGNED);
    private static final LocalDate FIRST = Pairings.AGREED_ON.plusDays(3);
    private static final LocalDate LAST = Pairings.YEAR.end();
    private static final LocalDate DAY = LocalDate.of(2012, 9, 30);

    @Test
    void isATaskOfThePlanAndNoOther() {
        TaskKey key = TaskKey.of(SIGNED, PlanKind.THREE_YEAR, 1);

        assertThat(key.title()).isEqualTo("每周专家门诊");
        assertThat(key.dueOn()).isEqualTo("2012-12-30");
        assertThat(Refusals.violations(() -> TaskKey.of(SIGNED, PlanKind.ANNUAL, 2)))
                .containsExactly("/task TASK_UNKNOWN");
        assertThat(Refusals.violations(() -> TaskKey.of(SIGNED, PlanKind.ANNUAL, 0)))
                .containsExactly("/task TASK_UNKNOWN");
        assertThat(Refusals.violations(() -> TaskKey.of(Pairings.in(PairingStatus.PROPOSED), PlanKind.ANNUAL, 1)))
                .containsExactly("/task TASK_UNKNOWN");
    }

    @Test
    void isNotedFromTheSecondSignatureToTheLastDayOfSupport() {
        assertThat(begun(FIRST, 10).status()).isEqualTo(TaskStatus.UNDER_WAY);
        assertThat(begun(LAST, 10).percent()).isEqualTo(10);
        assertThat(Refusals.violations(() -> begun(FIRST.minusDays(1), 10)))
                .containsExactly("/notedOn OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> begun(LAST.plusDays(1), 10))).containsExactly("/notedOn OUTSIDE_SUPPORT");
    }

    @Test
    void needsASignedPairing() {
        Pairing planned = Pairings.in(PairingStatus.PLANNED);

        assertThat(Refusals.code(() -> PlanTask.begun(
                        planned, TaskKey.of(planned, PlanKind.ANNUAL, 1), note(DAY, 10, null, null), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void keepsEveryNote() {
        PlanTask further = noted(begun(DAY, 40), note(DAY, 40, null, null));

        assertThat(further.notes()).extracting(ProgressNote::percent).containsExactly(40, 40);
        assertThat(further.entry().version()).isEqualTo(1);
    }

    @Test
    void goesBackOnlyWithAReason() {
        PlanTask begun = begun(DAY, 40);

        assertThat(Refusals.violations(() -> noted(begun, note(DAY, 39, null, null))))
                .containsExactly("/reason REASON_MISSING");
        assertThat(noted(begun, note(DAY, 39, null, "复核后扣除")).percent()).isEqualTo(39);
    }

    @Test
    void isNotNotedBeforeTheLastNote() {
        assertThat(Refusals.violations(() -> noted(begun(DAY, 40), note(DAY.minusDays(1), 50, null, null))))
                .containsExactly("/notedOn NOTED_BEFORE_LAST");
    }

    @Test
    void isDoneOnlyWithEvidence() {
        assertThat(Refusals.violations(() -> noted(begun(DAY, 40), note(DAY, 100, null, null))))
                .containsExactly("/evidence EVIDENCE_MISSING");
        assertThat(Refusals.violations(() -> begun(DAY, 100))).containsExactly("/evidence EVIDENCE_MISSING");
        assertThat(done().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done().completedOn()).isEqualTo(DAY);
    }

    @Test
    void keepsTheDayOnWhichItWasDoneUntilItGoesBack() {
        PlanTask again = noted(done(), note(DAY.plusDays(9), 100, "照片", null));
        PlanTask back = noted(again, note(DAY.plusDays(10), 80, null, "复核后扣除"));

        assertThat(again.completedOn()).isEqualTo(DAY);
        assertThat(back.completedOn()).isNull();
        assertThat(back.status()).isEqualTo(TaskStatus.UNDER_WAY);
    }

    @Test
    void isConfirmedOnlyWhenItIsDone() {
        PlanTask confirmed = done().confirm(Given.NOW);

        assertThat(confirmed.status()).isEqualTo(TaskStatus.CONFIRMED);
        assertThat(Refusals.code(() -> begun(DAY, 40).confirm(Given.NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> begun(DAY, 40).giveBack("未完成", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> confirmed.confirm(Given.NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> noted(confirmed, note(DAY, 100, "照片", null))))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void whatIsGivenBackIsDoneAnewByTheNextNote() {
        PlanTask returned = done().giveBack("仍差两次", Given.NOW);
        PlanTask again = noted(returned, note(DAY.plusDays(5), 100, "照片", null));

        assertThat(returned.status()).isEqualTo(TaskStatus.RETURNED);
        assertThat(Refusals.code(() -> returned.confirm(Given.NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(again.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(again.completedOn()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void isCountedAsDoneOnceItIsConfirmed() {
        PlanCompletion none = PlanCompletion.of(SIGNED, List.of(), LocalDate.of(2012, 12, 31));
        PlanCompletion claimed = PlanCompletion.of(SIGNED, List.of(done()), DAY);
        PlanCompletion confirmed = PlanCompletion.of(SIGNED, List.of(done().confirm(Given.NOW)), DAY);

        assertThat(none.total()).isEqualTo(new PlanCompletion.Figures(2, 0, 0, 0, 2, "0.00"));
        assertThat(claimed.total()).isEqualTo(new PlanCompletion.Figures(2, 1, 1, 0, 0, "0.00"));
        assertThat(confirmed.total()).isEqualTo(new PlanCompletion.Figures(2, 1, 1, 1, 0, "50.00"));
        assertThat(confirmed.plans()).extracting(PlanCompletion.OfPlan::plan).containsExactly(PlanKind.values());
    }

    @Test
    void isOverdueTheDayAfterItWasDueAndNotOnTheDay() {
        LocalDate due = LocalDate.of(2012, 12, 30);

        assertThat(PlanCompletion.of(SIGNED, List.of(), due).total().overdue()).isZero();
        assertThat(PlanCompletion.of(SIGNED, List.of(), due.plusDays(1)).total().overdue())
                .isEqualTo(2);
        assertThat(PlanCompletion.of(SIGNED, List.of(done()), due.plusDays(1))
                        .total()
                        .overdue())
                .isEqualTo(1);
    }

    private static PlanTask done() {
        return noted(begun(DAY, 40), note(DAY, 100, "门诊登记本", null));
    }

    private static PlanTask begun(LocalDate day, int percent) {
        return PlanTask.begun(
                SIGNED, TaskKey.of(SIGNED, PlanKind.ANNUAL, 1), note(day, percent, null, null), Given.NOW);
    }

    private static PlanTask noted(PlanTask before, ProgressNote note) {
        return before.note(SIGNED, note, Given.NOW);
    }

    private static ProgressNote note(LocalDate day, int percent, @Nullable String evidence, @Nullable String reason) {
        return new ProgressNote(day, percent, "专家门诊", evidence, reason);
    }
}
