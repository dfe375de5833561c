package org.minkang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.problem.InvalidValueException;

class CalendarYearTest {

    @Test
    void takesHolidaysOnWeekendsAndWorkdaysOnThem() {
        CalendarYear year = new CalendarYear(2027, dates("2027-01-01", "2027-01-02"), dates("2027-01-03"));
        assertThat(year.kind(LocalDate.of(2027, 1, 2))).isEqualTo(DayKind.HOLIDAY);
        assertThat(year.kind(LocalDate.of(2027, 1, 3))).isEqualTo(DayKind.SWAPPED_WORKDAY);
    }

    @Test
    void keepsItsDaysInOrder() {
        CalendarYear year = new CalendarYear(2027, dates("2027-05-01", "2027-01-01", "2027-10-01"), dates());
        assertThat(year.holidays()).map(LocalDate::toString).isSorted();
    }

    @Test
    void refusesAYearWithoutHolidays() {
        assertRefused("CALENDAR_HOLIDAYS_MISSING", 2027, dates(), dates());
    }

    @Test
    void refusesDaysOfAnotherYear() {
        assertRefused("CALENDAR_DATE_OUTSIDE_YEAR", 2027, dates("2027-01-01", "2026-12-31"), dates());
        assertRefused("CALENDAR_DATE_OUTSIDE_YEAR", 2027, dates("2027-01-01"), dates("2028-01-01"));
    }

    @Test
    void refusesASwappedWorkdayFromMondayToFriday() {
        assertRefused("CALENDAR_WORKDAY_NOT_WEEKEND", 2027, dates("2027-01-01"), dates("2027-01-04"));
    }

    @Test
    void refusesADayThatIsBoth() {
        assertRefused("CALENDAR_DAY_BOTH", 2027, dates("2027-01-02"), dates("2027-01-02"));
    }

    @Test
    void refusesAYearOutOfRange() {
        assertRefused("CALENDAR_YEAR_OUT_OF_RANGE", 1948, dates("1948-01-01"), dates());
        assertRefused("CALENDAR_YEAR_OUT_OF_RANGE", 3000, dates("3000-01-01"), dates());
    }

    private static void assertRefused(String code, int year, Set<LocalDate> holidays, Set<LocalDate> workdays) {
        assertThatThrownBy(() -> new CalendarYear(year, holidays, workdays))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Set<LocalDate> dates(String... dates) {
        return Stream.of(dates).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
