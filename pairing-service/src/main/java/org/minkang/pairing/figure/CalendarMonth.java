package org.minkang.pairing.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.InvalidValueException;

/**
 * A month of a year (年月) in Asia/Shanghai.
 *
 * @param value such as {@code 2012-08}; years 1900 to 2099
 */
@Schema(example = "2012-08")
public record CalendarMonth(@JsonValue String value) implements Comparable<CalendarMonth> {

    private static final Pattern FORM = Pattern.compile("(19|20)[0-9]{2}-(0[1-9]|1[0-2])");

    /** @throws InvalidValueException {@code MONTH_MALFORMED} unless it is written like {@code 2012-08}, in the years 1900 to 2099 */
    @JsonCreator
    public CalendarMonth {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException("MONTH_MALFORMED", value);
        }
    }

    /** The month that has {@code day}. */
    public static CalendarMonth of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    /** That month. */
    public static CalendarMonth of(YearMonth month) {
        return new CalendarMonth(month.toString());
    }

    /** The first day. */
    public LocalDate first() {
        return month().atDay(1);
    }

    /** The last day. */
    public LocalDate last() {
        return month().atEndOfMonth();
    }

    /** All its days. */
    public Period days() {
        return new Period(first(), last());
    }

    /** The same month of the year before. */
    public CalendarMonth aYearBefore() {
        return of(month().minusYears(1));
    }

    /** The month before. */
    public CalendarMonth previous() {
        return of(month().minusMonths(1));
    }

    private YearMonth month() {
        return YearMonth.parse(value);
    }

    @Override
    public int compareTo(CalendarMonth other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
