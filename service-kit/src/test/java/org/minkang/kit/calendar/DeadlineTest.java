package org.minkang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();
    private static final Deadline HEARING = CALENDAR.addWorkingDays(LocalDate.of(2026, 9, 30), 5);

    @Test
    void namesEveryDayItPassedWithTheReason() {
        assertThat(HEARING.passed()).hasSize(13);
        assertThat(HEARING.passed())
                .filteredOn(day -> day.kind() == DayKind.HOLIDAY)
                .hasSize(7);
        assertThat(HEARING.passed())
                .contains(
                        new DeadlineDay(LocalDate.of(2026, 10, 7), DayKind.HOLIDAY, null),
                        new DeadlineDay(LocalDate.of(2026, 10, 8), DayKind.WORKDAY, 1),
                        new DeadlineDay(LocalDate.of(2026, 10, 10), DayKind.SWAPPED_WORKDAY, 3),
                        new DeadlineDay(LocalDate.of(2026, 10, 11), DayKind.WEEKEND, null),
                        new DeadlineDay(LocalDate.of(2026, 10, 13), DayKind.WORKDAY, 5));
    }

    @Test
    void explainsItselfInChinese() {
        assertThat(HEARING.explanation(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("自2026-09-30次日起算,第5个工作日为2026-10-13。"
                        + "计入:2026-10-08至2026-10-09、2026-10-10(调休上班)、2026-10-12至2026-10-13。"
                        + "不计入:2026-10-01至2026-10-07(节假日)、2026-10-11(周末)。");
    }

    @Test
    void explainsItselfInEnglish() {
        assertThat(HEARING.explanation(Locale.ENGLISH))
                .isEqualTo("Counted from the day after 2026-09-30, working day 5 is 2026-10-13."
                        + " Counted: 2026-10-08 to 2026-10-09, 2026-10-10 (weekend worked in exchange), 2026-10-12 to 2026-10-13."
                        + " Not counted: 2026-10-01 to 2026-10-07 (public holiday), 2026-10-11 (weekend).");
    }

    @Test
    void speaksChineseWhereItHasNoOtherLanguage() {
        assertThat(HEARING.explanation(Locale.FRENCH)).startsWith("自2026-09-30次日起算");
    }

    @Test
    void saysNothingOfSkippedDaysWhereThereAreNone() {
        Deadline deadline = CALENDAR.addWorkingDays(LocalDate.of(2026, 11, 23), 2);
        assertThat(deadline.explanation(Locale.ENGLISH))
                .isEqualTo("Counted from the day after 2026-11-23, working day 2 is 2026-11-25."
                        + " Counted: 2026-11-24 to 2026-11-25.");
    }

    @Test
    void explainsCalendarDaysInOneSentence() {
        Deadline deadline = CALENDAR.addCalendarDays(LocalDate.of(2026, 4, 1), 90);
        assertThat(deadline.passed()).isEmpty();
        assertThat(deadline.explanation(Locale.CHINESE)).isEqualTo("自2026-04-01次日起按自然日计算,第90日为2026-06-30。");
    }
}
