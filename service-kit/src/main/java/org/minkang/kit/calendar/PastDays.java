package org.minkang.kit.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/** Refuses days that have not come: what is recorded as done has happened. */
public final class PastDays {

    private static final int FIRST_YEAR = 1900;

    private PastDays() {}

    /**
     * Refuses {@code day} unless it is today in Asia/Shanghai or earlier, from 1900 on.
     *
     * @param pointer where the day stands in the request
     * @throws ProblemException 422 {@code DATE_IN_FUTURE} or {@code DATE_TOO_EARLY}
     */
    public static void require(Clock clock, String pointer, LocalDate day) {
        LocalDate today = ChinaTime.today(clock);
        if (day.isAfter(today)) {
            throw ProblemException.invalid(Violation.at(pointer, "DATE_IN_FUTURE", today.toString()));
        }
        if (day.getYear() < FIRST_YEAR) {
            throw ProblemException.invalid(Violation.at(pointer, "DATE_TOO_EARLY", String.valueOf(FIRST_YEAR)));
        }
    }
}
