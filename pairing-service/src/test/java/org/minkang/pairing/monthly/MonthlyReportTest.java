package org.minkang.pairing.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.calendar.CalendarYearMissingException;
import org.minkang.kit.calendar.WorkingCalendar;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;
import org.minkang.pairing.statement.SupportFigures;

class MonthlyReportTest {

    private static final Pairing ACTIVE = Pairings.in(PairingStatus.ACTIVE);
    private static final CalendarMonth AUGUST = new CalendarMonth("2012-08");
    private static final LocalDate DUE = LocalDate.of(2012, 9, 7);

    @ParameterizedTest
    @CsvSource({"2012-08, 2012-09-07", "2012-09, 2012-10-12", "2012-12, 2013-01-08", "2013-01, 2013-02-07"})
    void isDueOnTheFifthWorkingDayAfterTheMonth(String month, LocalDate due) {
        assertThat(ReportDay.of(new CalendarMonth(month), WorkingCalendar.standard()))
                .isEqualTo(due);
        assertThat(ReportDay.known(new CalendarMonth(month), WorkingCalendar.standard()))
                .contains(due);
    }

    @Test
    void hasNoDueDayInAYearWhoseHolidaysNobodyKnows() {
        CalendarMonth far = new CalendarMonth("2090-12");

        assertThat(ReportDay.known(far, WorkingCalendar.standard())).isEmpty();
        assertThatThrownBy(() -> ReportDay.of(far, WorkingCalendar.standard()))
                .isInstanceOf(CalendarYearMissingException.class);
    }

    @Test
    void isOfAMonthInWhichStaffWereDue() {
        assertThat(opened(ACTIVE, "2012-07").month()).isEqualTo(new CalendarMonth("2012-07"));
        assertThat(opened(ACTIVE, "2013-06").programmeId()).isEqualTo(ACTIVE.programmeId());
        assertThat(Refusals.violations(() -> opened(ACTIVE, "2012-06")))
                .containsExactly("/month MONTH_OUTSIDE_SUPPORT");
        assertThat(Refusals.violations(() -> opened(ACTIVE, "2013-07")))
                .containsExactly("/month MONTH_OUTSIDE_SUPPORT");
        assertThat(Refusals.code(() -> opened(Pairings.in(PairingStatus.SIGNED), "2012-08")))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isNotOfAMonthInWhichSupportRested() {
        Pairing suspended = Pairings.in(PairingStatus.SUSPENDED);

        assertThat(opened(suspended, "2012-09").month()).isEqualTo(new CalendarMonth("2012-09"));
        assertThat(Refusals.violations(() -> opened(suspended, "2012-10")))
                .containsExactly("/month MONTH_OUTSIDE_SUPPORT");
    }

    @Test
    void isInTimeOnTheDueDayAndLateTheDayAfter() {
        assertThat(submitted(DUE).standing(DUE.plusYears(1))).isEqualTo(ReportStanding.SUBMITTED);
        assertThat(submitted(DUE.plusDays(1)).standing(DUE.plusYears(1))).isEqualTo(ReportStanding.LATE);
    }

    @Test
    void isAwaitedThroughTheDueDayAndMissingTheDayAfter() {
        assertThat(opened(ACTIVE, "2012-08").standing(DUE)).isEqualTo(ReportStanding.AWAITED);
        assertThat(opened(ACTIVE, "2012-08").standing(DUE.plusDays(1))).isEqualTo(ReportStanding.MISSING);
    }

    @Test
    void isSubmittedOnceAndNotBeforeTheMonthIsOver() {
        assertThat(submitted(AUGUST.last().plusDays(1)).entry().version()).isEqualTo(1);
        assertThat(Refusals.code(() -> submitted(AUGUST.last()))).isEqualTo("REPORT_MONTH_NOT_OVER");
        assertThat(Refusals.code(() -> submitted(DUE).submit(on(DUE), Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isOwedAgainOnceItIsReopenedAndKeepsWhatItSaidBefore() {
        MonthlyReport submitted = submitted(DUE);
        MonthlyReport reopened = reopened(submitted, DUE.plusDays(4));
        MonthlyReport again = reopened.submit(on(DUE.plusDays(5)), Given.NOW);

        assertThat(reopened.submission()).isNull();
        assertThat(reopened.reopenings())
                .containsExactly(new MonthlyReport.Reopening(DUE.plusDays(4), "bureau", "天数不符", DUE, on(DUE)));
        assertThat(again.reopenings()).isEqualTo(reopened.reopenings());
        assertThat(reopened(again, DUE.plusDays(6)).reopenings()).hasSize(2);
        assertThat(Refusals.code(() -> reopened(reopened, DUE.plusDays(4)))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(reopened.standing(DUE.plusDays(4)).allowedTransitions()).containsExactly("submission");
        assertThat(again.standing(DUE.plusDays(5)).allowedTransitions()).containsExactly("reopening");
    }

    @Test
    void isDueWithinFiveWorkingDaysOfItsReopeningWhenItHadBeenInTime() {
        MonthlyReport reopened = reopened(submitted(DUE), LocalDate.of(2012, 9, 11));

        assertThat(reopened.dueOn()).isEqualTo(LocalDate.of(2012, 9, 18));
        assertThat(reopened.standing(LocalDate.of(2012, 9, 18))).isEqualTo(ReportStanding.AWAITED);
        assertThat(reopened.standing(LocalDate.of(2012, 9, 19))).isEqualTo(ReportStanding.MISSING);
        assertThat(reopened.submit(on(LocalDate.of(2012, 9, 18)), Given.NOW).standing(DUE.plusYears(1)))
                .isEqualTo(ReportStanding.SUBMITTED);
    }

    @Test
    void staysLateWhenItWasLateBeforeItsReopening() {
        MonthlyReport reopened = reopened(submitted(DUE.plusDays(1)), DUE.plusDays(3));

        assertThat(reopened.dueOn()).isEqualTo(DUE);
        assertThat(reopened.standing(DUE.plusDays(3))).isEqualTo(ReportStanding.MISSING);
        assertThat(reopened.submit(on(DUE.plusDays(3)), Given.NOW).standing(DUE.plusYears(1)))
                .isEqualTo(ReportStanding.LATE);
    }

    private static MonthlyReport reopened(MonthlyReport report, LocalDate day) {
        return report.reopen(day, WorkingCalendar.standard(), "bureau", "天数不符", Given.NOW);
    }

    private static MonthlyReport submitted(LocalDate day) {
        return opened(ACTIVE, "2012-08").submit(on(day), Given.NOW);
    }

    private static MonthlyReport opened(Pairing pairing, String month) {
        return MonthlyReport.opened(pairing, new CalendarMonth(month), DUE, Given.NOW);
    }

    private static MonthlyReport.Submission on(LocalDate day) {
        return new MonthlyReport.Submission(day, "clerk", null, new MonthlyFigures(SupportFigures.NONE, null));
    }
}
