package org.minkang.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.Violation;

/**
 * One year's public holidays and swapped working days (节假日安排), as the General Office of the State Council announces them each autumn.
 * A notice that also moves days of the year before changes that year too: each year holds its own days only.
 *
 * @param year 1949 to 2999
 * @param holidays days off, weekends among them included; never empty, since every year has a New Year's Day
 * @param workdays weekend days worked in exchange
 */
public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    private static final int FIRST = 1949;
    private static final int LAST = 2999;

    /**
     * @throws InvalidValueException {@code CALENDAR_YEAR_OUT_OF_RANGE}; {@code CALENDAR_HOLIDAYS_MISSING} for a year without any;
     *     {@code CALENDAR_DATE_OUTSIDE_YEAR}; {@code CALENDAR_WORKDAY_NOT_WEEKEND} for a swapped day from Monday to Friday;
     *     {@code CALENDAR_DAY_BOTH} for a day that is in both sets
     */
    public CalendarYear {
        requireInRange(year);
        if (holidays.isEmpty()) {
            throw new InvalidValueException("CALENDAR_HOLIDAYS_MISSING", text(year));
        }
        holidays = sorted(holidays);
        workdays = sorted(workdays);
        violations(year, holidays, workdays).stream().findFirst().ifPresent(first -> {
            throw new InvalidValueException(first.code(), first.arguments().toArray());
        });
    }

    /** Every day that does not go with the year or the other days, by its place in the two lists. */
    static List<Violation> violations(int year, Collection<LocalDate> holidays, Collection<LocalDate> workdays) {
        List<Violation> violations = new ArrayList<>();
        int index = 0;
        for (LocalDate holiday : holidays) {
            if (holiday.getYear() != year) {
                violations.add(outside("/holidays/" + index, holiday, year));
            }
            index++;
        }
        index = 0;
        for (LocalDate workday : workdays) {
            String pointer = "/workdays/" + index++;
            if (workday.getYear() != year) {
                violations.add(outside(pointer, workday, year));
            } else if (!isWeekend(workday)) {
                violations.add(Violation.at(pointer, "CALENDAR_WORKDAY_NOT_WEEKEND", workday.toString()));
            } else if (holidays.contains(workday)) {
                violations.add(Violation.at(pointer, "CALENDAR_DAY_BOTH", workday.toString()));
            }
        }
        return violations;
    }

    /** @throws InvalidValueException {@code CALENDAR_YEAR_OUT_OF_RANGE} for a year that no calendar can have */
    static void requireInRange(int year) {
        if (year < FIRST || year > LAST) {
            throw new InvalidValueException("CALENDAR_YEAR_OUT_OF_RANGE", text(year), text(FIRST), text(LAST));
        }
    }

    /** @param date a day of this year */
    DayKind kind(LocalDate date) {
        if (holidays.contains(date)) {
            return DayKind.HOLIDAY;
        }
        if (workdays.contains(date)) {
            return DayKind.SWAPPED_WORKDAY;
        }
        return isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    private static Violation outside(String pointer, LocalDate date, int year) {
        return Violation.at(pointer, "CALENDAR_DATE_OUTSIDE_YEAR", date.toString(), text(year));
    }

    private static Set<LocalDate> sorted(Collection<LocalDate> dates) {
        return Collections.unmodifiableSet(new TreeSet<>(dates));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String text(int year) {
        return Integer.toString(year);
    }
}
