package org.minkang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.problem.InvalidValueException;
import tools.jackson.databind.json.JsonMapper;

class PeriodTest {

    private static final Period JULY = period("2012-07-01", "2012-07-31");

    @ParameterizedTest
    @CsvSource({"2012-07-30, 2013-07-29", "2012-07-01, 2013-06-30", "2012-02-29, 2013-02-27", "2011-03-01, 2012-02-29"})
    void lastsAYearFromThisDayOnAndNotADayLess(LocalDate start, LocalDate end) {
        assertThat(new Period(start, end).atLeastYears(1)).isTrue();
        assertThat(new Period(start, end).atLeastMonths(12)).isTrue();
        assertThat(new Period(start, end.minusDays(1)).atLeastYears(1)).isFalse();
        assertThat(Period.ofYears(start, 1)).isEqualTo(new Period(start, end));
    }

    @Test
    void countsMonthsToTheirLastDay() {
        assertThat(period("2012-01-31", "2012-02-28").atLeastMonths(1)).isTrue();
        assertThat(period("2012-01-31", "2012-02-27").atLeastMonths(1)).isFalse();
        assertThat(period("2012-01-01", "2012-06-30").atLeastMonths(6)).isTrue();
    }

    @Test
    void lastsOneDayWhenItEndsWhereItStarts() {
        assertThat(period("2012-07-01", "2012-07-01").days()).isEqualTo(1);
        assertThat(JULY.days()).isEqualTo(31);
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertRefused(() -> period("2012-07-02", "2012-07-01"), "PERIOD_REVERSED");
    }

    @Test
    void refusesYearsThatNobodyMeans() {
        assertRefused(() -> period("1899-12-31", "2012-07-01"), "DATE_OUT_OF_RANGE");
        assertRefused(() -> period("2012-07-01", "+999999999-12-31"), "DATE_OUT_OF_RANGE");
        assertThat(period("1900-01-01", "2999-12-31").atLeastYears(1100)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2012-07-31, 2012-08-31, true",
        "2012-08-01, 2012-08-31, false",
        "2012-06-01, 2012-07-01, true",
        "2012-06-01, 2012-06-30, false",
        "2012-07-10, 2012-07-10, true"
    })
    void overlapsWhenADayIsShared(LocalDate start, LocalDate end, boolean overlaps) {
        Period other = new Period(start, end);
        assertThat(JULY.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(JULY)).isEqualTo(overlaps);
        assertThat(JULY.intersection(other).isPresent()).isEqualTo(overlaps);
    }

    @Test
    void containsItsEndsAndNothingBeyond() {
        assertThat(JULY.contains(LocalDate.of(2012, 7, 1))).isTrue();
        assertThat(JULY.contains(LocalDate.of(2012, 7, 31))).isTrue();
        assertThat(JULY.contains(LocalDate.of(2012, 6, 30))).isFalse();
        assertThat(JULY.contains(LocalDate.of(2012, 8, 1))).isFalse();
        assertThat(JULY.contains(JULY)).isTrue();
        assertThat(JULY.contains(period("2012-07-02", "2012-08-01"))).isFalse();
    }

    @Test
    void findsTheGapBetweenTwo() {
        Period later = period("2012-08-03", "2012-08-31");
        assertThat(JULY.gap(later)).contains(period("2012-08-01", "2012-08-02"));
        assertThat(later.gap(JULY)).isEqualTo(JULY.gap(later));
        assertThat(JULY.gap(period("2012-08-01", "2012-08-31"))).isEmpty();
        assertThat(JULY.gap(period("2012-07-10", "2012-07-12"))).isEmpty();
    }

    @Test
    void isAnObjectWithTwoDatesInJson() {
        JsonMapper json = JsonMapper.builder().build();
        String text = "{\"start\":\"2012-07-01\",\"end\":\"2012-07-31\"}";
        assertThat(json.readTree(json.writeValueAsString(JULY))).isEqualTo(json.readTree(text));
        assertThat(json.readValue(text, Period.class)).isEqualTo(JULY);
    }

    @Property
    void splitsTheDaysOfTwoIntoSharedAndSingleOnes(
            @ForAll @IntRange(max = 400) int start,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(max = 400) int otherStart,
            @ForAll @IntRange(max = 400) int otherLength) {
        Period one = sometime(start, length);
        Period other = sometime(otherStart, otherLength);
        long shared = one.start()
                .datesUntil(one.end().plusDays(1))
                .filter(other::contains)
                .count();
        assertThat(one.intersection(other).map(Period::days).orElse(0L)).isEqualTo(shared);
        assertThat(one.gap(other).isPresent() && one.overlaps(other)).isFalse();
    }

    private static Period sometime(int start, int length) {
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(start);
        return new Period(day, day.plusDays(length));
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static void assertRefused(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidValueException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
