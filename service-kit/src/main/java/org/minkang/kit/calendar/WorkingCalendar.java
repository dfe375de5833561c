package org.minkang.kit.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chinese working days (工作日): weekends, public holidays and the weekend days worked instead, for the years loaded. Immutable; dates are
 * those of Asia/Shanghai. No answer about a working day is given for a year that is not loaded.
 */
public final class WorkingCalendar {

    private static final WorkingCalendar STANDARD = of(CalendarYears.standard());

    private final NavigableMap<Integer, CalendarYear> years;

    private WorkingCalendar(NavigableMap<Integer, CalendarYear> years) {
        this.years = Collections.unmodifiableNavigableMap(years);
    }

    /** The years that the kit ships, 2004 to 2026. */
    public static WorkingCalendar standard() {
        return STANDARD;
    }

    /** The given years; the last one given of each wins. */
    public static WorkingCalendar of(Collection<CalendarYear> years) {
        NavigableMap<Integer, CalendarYear> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkingCalendar(byYear);
    }

    /** This calendar and {@code year}, which replaces an earlier version of itself. */
    public WorkingCalendar with(CalendarYear year) {
        NavigableMap<Integer, CalendarYear> more = new TreeMap<>(years);
        more.put(year.year(), year);
        return new WorkingCalendar(more);
    }

    /** The years loaded, in order. */
    public Set<Integer> loadedYears() {
        return years.navigableKeySet();
    }

    /**
     * The holidays and swapped working days of one year.
     *
     * @throws CalendarYearMissingException when the year is not loaded
     */
    public CalendarYear year(int year) {
        CalendarYear loaded = years.get(year);
        if (loaded == null) {
            throw new CalendarYearMissingException(year);
        }
        return loaded;
    }

    /**
     * What the day is.
     *
     * @throws CalendarYearMissingException when the date's year is not loaded
     */
    public DayKind kind(LocalDate date) {
        return year(date.getYear()).kind(date);
    }

    /**
     * Whether the day is worked, be it on a weekend.
     *
     * @throws CalendarYearMissingException when the date's year is not loaded
     */
    public boolean isWorkingDay(LocalDate date) {
        return kind(date).working();
    }

    /**
     * The end of a term in working days. The day after {@code event} is the first that can count (行政处罚法 art. 85: terms of 2, 3, 5 and
     * 7 days are working days).
     *
     * @param days 1 or more
     * @throws CalendarYearMissingException when the term reaches a year that is not loaded
     */
    public Deadline addWorkingDays(LocalDate event, int days) {
        requirePositive(days);
        List<DeadlineDay> passed = new ArrayList<>();
        LocalDate date = event;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(1);
            DayKind kind = kind(date);
            passed.add(new DeadlineDay(date, kind, kind.working() ? ++counted : null));
        }
        return new Deadline(event, days, DayCount.WORKING_DAYS, date, passed);
    }

    /**
     * The end of a term in calendar days, all of which count from the day after {@code event}. Needs no year loaded.
     *
     * @param days 1 or more
     */
    public Deadline addCalendarDays(LocalDate event, int days) {
        requirePositive(days);
        return new Deadline(event, days, DayCount.CALENDAR_DAYS, event.plusDays(days), List.of());
    }

    /**
     * How many working days follow {@code event} up to and including {@code end}; 0 when {@code end} is not after it.
     *
     * @throws CalendarYearMissingException when a year between is not loaded
     */
    public int workingDaysBetween(LocalDate event, LocalDate end) {
        return end.isAfter(event)
                ? Math.toIntExact(event.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count())
                : 0;
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a term has one day or more, not " + days);
        }
    }
}
