package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.QueryParameters;

/**
 * The term whose end is asked for.
 *
 * @param event the day that set it off, which does not count itself
 * @param days its length, 1 to 1,000
 * @param counting which days it counts
 */
record DeadlineQuery(
        @Parameter(description = "起算事件之日,不计入;The day that set it off, which does not count", example = "2026-09-30")
        @NotNull
        LocalDate event,

        @Parameter(description = "期限天数;Length of the term", example = "5") @NotNull @Min(1) @Max(1000)
        Integer days,

        @Parameter(description = "工作日或自然日;Which days it counts") @NotNull
        DayCount counting)
        implements QueryParameters {

    /** @throws CalendarYearMissingException when working days of a year are needed that is not loaded */
    Deadline in(WorkingCalendar calendar) {
        try {
            Period.requireInRange(event);
        } catch (InvalidValueException outside) {
            throw ProblemException.invalid(outside.at("?event"));
        }
        return counting == DayCount.WORKING_DAYS
                ? calendar.addWorkingDays(event, days)
                : calendar.addCalendarDays(event, days);
    }
}
