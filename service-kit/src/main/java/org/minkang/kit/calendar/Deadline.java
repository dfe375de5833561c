package org.minkang.kit.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The end of a term and how it came about (期限).
 *
 * @param event the day the term was set off, which does not count itself
 * @param days the length of the term
 * @param counting which days it counts
 * @param due the last day in time (届满日)
 * @param passed for working days every day after the event up to the last, counted or not; empty for calendar days, all of which count
 */
public record Deadline(LocalDate event, int days, DayCount counting, LocalDate due, List<DeadlineDay> passed) {

    public Deadline {
        passed = List.copyOf(passed);
    }

    /** Every day that counted and every day that did not, with the reason, in a few sentences: English when asked for, else Chinese. */
    public String explanation(Locale locale) {
        return DeadlineText.in(locale).explain(this);
    }
}
