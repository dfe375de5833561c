package org.minkang.kit.calendar;

import org.minkang.kit.problem.ProblemException;

/** Thrown when a working day is asked for in a year that is not loaded: a guess from weekends alone would be days off. */
public final class CalendarYearMissingException extends ProblemException {

    private final int year;

    CalendarYearMissingException(int year) {
        super(CalendarProblem.CALENDAR_YEAR_MISSING, Integer.toString(year));
        this.year = year;
    }

    /** The year to load. */
    public int year() {
        return year;
    }
}
