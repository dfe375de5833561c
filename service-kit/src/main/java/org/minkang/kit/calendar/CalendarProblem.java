package org.minkang.kit.calendar;

import org.minkang.kit.problem.ProblemType;

/** What the calendar refuses. */
public enum CalendarProblem implements ProblemType {
    /** Working days of a year are asked for whose holidays nobody has loaded yet. */
    CALENDAR_YEAR_MISSING(422);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "common";
    }
}
