package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * The days of one year as the yearly notice has them.
 *
 * @param holidays days off, weekends among them included
 * @param workdays weekend days worked in exchange, maybe none
 * @param source the notice, by its number
 */
record CalendarYearRequest(
        @Schema(example = "[\"2027-01-01\"]") @NotEmpty @Size(max = 366)
        List<@NotNull LocalDate> holidays,

        @Schema(example = "[\"2027-02-20\"]") @NotNull @Size(max = 366)
        List<@NotNull LocalDate> workdays,

        @Schema(example = "国办发明电〔2026〕7号") @NotBlank @Size(max = 200)
        String source) {

    /** @throws ProblemException 422 naming every day that cannot be */
    CalendarYear of(int year) {
        try {
            CalendarYear.requireInRange(year);
        } catch (InvalidValueException outside) {
            throw ProblemException.invalid(outside.at("?year"));
        }
        List<Violation> violations = CalendarYear.violations(year, holidays, workdays);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new CalendarYear(year, Set.copyOf(holidays), Set.copyOf(workdays));
    }
}
