package org.minkang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();
    private static final CalendarYear YEAR_2027 = new CalendarYear(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of());

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 5, 2026-10-13",
        "2026-02-10, 15, 2026-03-09",
        "2026-04-30, 7, 2026-05-13",
        "2025-12-31, 5, 2026-01-08",
        "2026-09-18, 3, 2026-09-22",
        "2026-11-20, 15, 2026-12-11"
    })
    void countsWorkingDaysFromTheDayAfterTheEvent(LocalDate event, int days, LocalDate due) {
        assertThat(CALENDAR.addWorkingDays(event, days).due()).isEqualTo(due);
        assertThat(CALENDAR.workingDaysBetween(event, due)).isEqualTo(days);
        assertThat(CALENDAR.workingDaysBetween(event, due.minusDays(1))).isEqualTo(days - 1);
    }

    @Test
    void countsEveryCalendarDayWhateverIsLoaded() {
        assertThat(CALENDAR.addCalendarDays(LocalDate.of(2026, 4, 1), 90).due()).isEqualTo("2026-06-30");
        assertThat(WorkingCalendar.of(List.of())
                        .addCalendarDays(LocalDate.of(2026, 12, 31), 1)
                        .due())
                .isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-29, WORKDAY",
        "2026-10-10, SWAPPED_WORKDAY",
        "2026-10-11, WEEKEND",
        "2026-10-01, HOLIDAY",
        "2026-10-03, HOLIDAY"
    })
    void knowsWhatADayIs(LocalDate date, DayKind kind) {
        assertThat(CALENDAR.kind(date)).isEqualTo(kind);
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(kind.working());
    }

    @Test
    void shipsEveryYearSince2004WithTheSwappedDaysOf2026() {
        assertThat(CALENDAR.loadedYears()).hasSize(23).contains(2004, 2026);
        assertThat(CALENDAR.year(2026).holidays()).hasSize(33);
        assertThat(CALENDAR.year(2026).workdays())
                .map(LocalDate::toString)
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    }

    @Test
    void answersUpToTheLastLoadedDayAndNoFurther() {
        LocalDate event = LocalDate.of(2026, 12, 30);
        assertThat(CALENDAR.addWorkingDays(event, 1).due()).isEqualTo("2026-12-31");
        assertMissing2027(() -> CALENDAR.addWorkingDays(event, 2));
        assertMissing2027(() -> CALENDAR.isWorkingDay(LocalDate.of(2027, 1, 2)));
        assertMissing2027(() -> CALENDAR.workingDaysBetween(event, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void goesOnOnceTheYearIsLoaded() {
        WorkingCalendar loaded = CALENDAR.with(YEAR_2027);
        assertThat(loaded.addWorkingDays(LocalDate.of(2026, 12, 30), 2).due()).isEqualTo("2027-01-04");
        assertThat(CALENDAR.loadedYears()).doesNotContain(2027);
    }

    @Test
    void replacesAYearThatIsLoadedAgain() {
        CalendarYear corrected = new CalendarYear(2026, Set.of(LocalDate.of(2026, 11, 23)), Set.of());
        assertThat(CALENDAR.with(corrected).isWorkingDay(LocalDate.of(2026, 11, 23)))
                .isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
    }

    @Test
    void countsNoWorkingDayUpToTheEventItself() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(CALENDAR.workingDaysBetween(day, day)).isZero();
        assertThat(CALENDAR.workingDaysBetween(day, day.minusDays(7))).isZero();
    }

    @Test
    void refusesATermWithoutDays() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.addWorkingDays(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.addCalendarDays(day, 0));
    }

    @Property
    void endsEveryTermOnAWorkingDayAfterExactlyThatManyOfThem(
            @ForAll @IntRange(max = 7900) int dayOfTable, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate event = LocalDate.of(2004, 1, 1).plusDays(dayOfTable);
        Deadline deadline = CALENDAR.addWorkingDays(event, days);
        assertThat(CALENDAR.isWorkingDay(deadline.due())).isTrue();
        assertThat(CALENDAR.workingDaysBetween(event, deadline.due())).isEqualTo(days);
        assertThat(deadline.passed())
                .last()
                .isEqualTo(new DeadlineDay(deadline.due(), CALENDAR.kind(deadline.due()), days));
    }

    private static void assertMissing2027(ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(CalendarYearMissingException.class, e -> {
            assertThat(e.year()).isEqualTo(2027);
            assertThat(e.type()).isEqualTo(CalendarProblem.CALENDAR_YEAR_MISSING);
            assertThat(e.type().status()).isEqualTo(422);
            assertThat(e.arguments()).containsExactly("2027");
        });
    }
}
