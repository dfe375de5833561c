package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The end of a term and how it came about.
 *
 * @param due the last day in time
 * @param explanation in the caller's language
 * @param passed for working days every day up to the last; empty for calendar days, all of which count
 */
@Schema(name = "Deadline")
record DeadlineResponse(
        LocalDate event, int days, DayCount counting, LocalDate due, String explanation, List<DeadlineDay> passed) {

    static DeadlineResponse of(Deadline deadline, Locale language) {
        return new DeadlineResponse(
                deadline.event(),
                deadline.days(),
                deadline.counting(),
                deadline.due(),
                deadline.explanation(language),
                deadline.passed());
    }
}
