package org.minkang.pairing.monthly;

import java.time.LocalDate;
import java.util.Optional;
import org.minkang.kit.calendar.CalendarYearMissingException;
import org.minkang.kit.calendar.WorkingCalendar;
import org.minkang.pairing.figure.CalendarMonth;

/**
 * The last day for a monthly report: the fifth working day (工作日) after the month. The catalogue leaves the day open; five working days are
 * time to close a month's books in a hospital, and working days keep the holidays of October and the New Year from making everybody late.
 */
public final class ReportDay {

    /** Working days after the end of the month. */
    static final int WORKING_DAYS = 5;

    private ReportDay() {}

    /**
     * The last day for {@code month}.
     *
     * @throws CalendarYearMissingException when the holidays of its year are not loaded
     */
    public static LocalDate of(CalendarMonth month, WorkingCalendar calendar) {
        return calendar.addWorkingDays(month.last(), WORKING_DAYS).due();
    }

    /**
     * The last day for a report that was to be submitted anew on {@code day}.
     *
     * @throws CalendarYearMissingException when the holidays of its year are not loaded
     */
    static LocalDate again(LocalDate day, WorkingCalendar calendar) {
        return calendar.addWorkingDays(day, WORKING_DAYS).due();
    }

    /** The last day for {@code month}, empty when the holidays of its year are not loaded: five working days from a month's end never reach another year. */
    public static Optional<LocalDate> known(CalendarMonth month, WorkingCalendar calendar) {
        int year = month.last().plusDays(1).getYear();
        return calendar.loadedYears().contains(year) ? Optional.of(of(month, calendar)) : Optional.empty();
    }
}
