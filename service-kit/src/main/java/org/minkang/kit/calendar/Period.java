package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.minkang.kit.problem.InvalidValueException;

/**
 * Days from {@code start} to {@code end}, both included (起止日期), in Asia/Shanghai.
 *
 * @param start years 1900 to 2999
 * @param end not before the start
 */
public record Period(
        @Schema(example = "2012-07-01") @NotNull LocalDate start,
        @Schema(example = "2013-06-30") @NotNull LocalDate end)
        implements Comparable<Period> {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /**
     * @throws InvalidValueException {@code PERIOD_REVERSED} when it ends before it starts; {@code DATE_OUT_OF_RANGE} beyond 1900 to 2999
     */
    public Period {
        requireInRange(start);
        requireInRange(end);
        if (end.isBefore(start)) {
            throw new InvalidValueException("PERIOD_REVERSED", start.toString(), end.toString());
        }
    }

    /** The period of {@code years} full years from {@code start}. */
    public static Period ofYears(LocalDate start, int years) {
        return new Period(start, start.plusYears(years).minusDays(1));
    }

    /** How many days, 1 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Whether it lasts {@code years} full years: from 1 July 2012, one year is full on 30 June 2013. */
    public boolean atLeastYears(int years) {
        return atLeastMonths(Math.multiplyExact(years, 12));
    }

    /** Whether it lasts {@code months} full months: from 31 January, one month is full on the day before the last of February. */
    public boolean atLeastMonths(int months) {
        return !end.isBefore(start.plusMonths(months).minusDays(1));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    public boolean contains(Period other) {
        return contains(other.start) && contains(other.end);
    }

    /** Whether they have a day in common. */
    public boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    /** The days they have in common; empty when there are none. */
    public Optional<Period> intersection(Period other) {
        return overlaps(other)
                ? Optional.of(new Period(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /** The days between the two, whichever is first; empty when they overlap or follow each other without a day between. */
    public Optional<Period> gap(Period other) {
        LocalDate from = earlier(end, other.end).plusDays(1);
        LocalDate to = later(start, other.start).minusDays(1);
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    /** ISO 8601: {@code 2012-07-01/2013-06-30}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }

    /**
     * Refuses what no clerk can mean and no database can keep.
     *
     * @throws InvalidValueException {@code DATE_OUT_OF_RANGE} beyond 1900 to 2999
     */
    public static void requireInRange(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new InvalidValueException("DATE_OUT_OF_RANGE", date.toString(), FIRST.toString(), LAST.toString());
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
