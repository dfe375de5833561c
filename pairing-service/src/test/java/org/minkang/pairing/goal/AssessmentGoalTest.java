package org.minkang.pairing.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;

class AssessmentGoalTest {

    private static final Pairing SIGNED = Pairings.in(PairingStatus.SIGNED);
    private static final LocalDate DAY = LocalDate.of(2012, 10, 15);

    @Test
    void isDueWithinTheTimeOfSupport() {
        LocalDate last = Pairings.YEAR.end();

        assertThat(set(last).status()).isEqualTo(GoalStatus.UNCHECKED);
        assertThat(Refusals.violations(() -> set(last.plusDays(1)))).containsExactly("/dueOn OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> set(Pairings.AGREED_ON))).containsExactly("/dueOn OUTSIDE_SUPPORT");
        assertThat(Refusals.code(() -> AssessmentGoal.set(Pairings.in(PairingStatus.PLANNED), wanted(DAY), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void standsAsTheLastCheckFoundIt() {
        AssessmentGoal missed = check(set(DAY), DAY, false);
        AssessmentGoal met = check(missed, DAY, true);

        assertThat(missed.status()).isEqualTo(GoalStatus.NOT_MET);
        assertThat(met.status()).isEqualTo(GoalStatus.MET);
        assertThat(met.checks()).extracting(GoalCheck::met).containsExactly(false, true);
    }

    @Test
    void isCheckedInOrderOfTheDaysAndWithinTheTimeOfSupport() {
        AssessmentGoal checked = check(set(DAY), DAY, true);

        assertThat(Refusals.violations(() -> check(checked, DAY.minusDays(1), true)))
                .containsExactly("/checkedOn CHECKED_BEFORE_LAST");
        assertThat(Refusals.violations(() -> check(checked, Pairings.YEAR.end().plusDays(1), true)))
                .containsExactly("/checkedOn OUTSIDE_SUPPORT");
        assertThat(check(checked, DAY.plusDays(1), true).checks()).hasSize(2);
    }

    @Test
    void isRevisedUntilItIsChecked() {
        AssessmentGoal set = set(DAY);

        assertThat(set.revise(SIGNED, wanted(DAY.plusDays(1)), Given.NOW)
                        .particulars()
                        .dueOn())
                .isEqualTo(DAY.plusDays(1));
        assertThat(Refusals.code(() -> check(set, DAY, true).revise(SIGNED, wanted(DAY), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    private static AssessmentGoal set(LocalDate due) {
        return AssessmentGoal.set(SIGNED, wanted(due), Given.NOW);
    }

    private static AssessmentGoal check(AssessmentGoal goal, LocalDate day, boolean met) {
        return goal.check(SIGNED, new GoalCheck(day, "考勤齐全", met), Given.NOW);
    }

    private static GoalParticulars wanted(LocalDate due) {
        return new GoalParticulars("每月在岗不少于 22 天", due, "考勤表");
    }
}
