package org.minkang.pairing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.posting.Continuity.Stretch;

class ContinuityTest {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final int HORIZON = 60;

    @Test
    void aBatchThatBeginsTheDayAfterTheLastLeavesNoGap() {
        Continuity seat = Continuity.of(
                1,
                days("2012-07-30", "2013-07-29"),
                List.of(days("2012-07-30", "2013-01-31"), days("2013-02-01", "2013-07-29")));

        assertThat(seat.gaps()).isEmpty();
        assertThat(seat.overlaps()).isEmpty();
        assertThat(seat.covered()).containsExactly(period("2012-07-30", "2013-07-29"));
        assertThat(seat.coveredDays()).isEqualTo(365).isEqualTo(seat.dueDays());
    }

    @Test
    void aBatchThatBeginsADayLaterLeavesThatDayUncovered() {
        Continuity seat = Continuity.of(
                1,
                days("2012-07-30", "2013-07-29"),
                List.of(days("2012-07-30", "2013-01-31"), days("2013-02-02", "2013-07-29")));

        assertThat(seat.gaps()).containsExactly(new Stretch(period("2013-02-01", "2013-02-01"), 1));
        assertThat(seat.coveredDays()).isEqualTo(364);
    }

    @Test
    void handingOverWithBothOnPostIsNoFaultAndMakesUpForNoOtherDay() {
        Continuity seat = Continuity.of(
                1,
                days("2012-08-01", "2012-08-31"),
                List.of(days("2012-08-01", "2012-08-15"), days("2012-08-10", "2012-08-29")));

        assertThat(seat.overlaps()).containsExactly(new Stretch(period("2012-08-10", "2012-08-15"), 1));
        assertThat(seat.gaps()).containsExactly(new Stretch(period("2012-08-30", "2012-08-31"), 1));
        assertThat(seat.coveredDays()).isEqualTo(29);
    }

    @Test
    void saysHowManyAreMissingWhereSeveralWereAgreed() {
        Continuity seat = Continuity.of(
                3,
                days("2012-08-01", "2012-08-31"),
                List.of(days("2012-08-01", "2012-08-31"), days("2012-08-11", "2012-08-20")));

        assertThat(seat.gaps())
                .containsExactly(
                        new Stretch(period("2012-08-01", "2012-08-10"), 2),
                        new Stretch(period("2012-08-11", "2012-08-20"), 1),
                        new Stretch(period("2012-08-21", "2012-08-31"), 2));
        assertThat(seat.covered()).isEmpty();
        assertThat(seat.dueDays()).isEqualTo(93);
        assertThat(seat.coveredDays()).isEqualTo(41);
    }

    @Test
    void nothingIsDueWhileThePairingIsSuspended() {
        DaySet due = days("2012-08-01", "2012-08-31").minus(days("2012-08-10", "2012-08-12"));

        Continuity seat =
                Continuity.of(1, due, List.of(days("2012-08-01", "2012-08-09"), days("2012-08-13", "2012-08-31")));

        assertThat(seat.gaps()).isEmpty();
        assertThat(seat.dueDays()).isEqualTo(28);
    }

    @Property
    void agreesWithCountingDayByDay(
            @ForAll @IntRange(min = 1, max = 3) int headcount,
            @ForAll("daySets") DaySet due,
            @ForAll("services") List<DaySet> served) {
        Continuity seat = Continuity.of(headcount, due, served);

        long dueDays = 0;
        long coveredDays = 0;
        for (LocalDate day : allDays()) {
            if (due.contains(day)) {
                int present =
                        (int) served.stream().filter(days -> days.contains(day)).count();
                dueDays += headcount;
                coveredDays += Math.min(headcount, present);
                assertThat(onDay(seat.gaps(), day)).isEqualTo(Math.max(0, headcount - present));
                assertThat(onDay(seat.overlaps(), day)).isEqualTo(Math.max(0, present - headcount));
                assertThat(DaySet.of(seat.covered()).contains(day)).isEqualTo(present >= headcount);
            } else {
                assertThat(onDay(seat.gaps(), day) + onDay(seat.overlaps(), day))
                        .isZero();
            }
        }
        assertThat(seat.dueDays()).isEqualTo(dueDays);
        assertThat(seat.coveredDays()).isEqualTo(coveredDays);
    }

    @Property
    void daySetsCombineAsTheDaysInThemDo(@ForAll("daySets") DaySet some, @ForAll("daySets") DaySet others) {
        assertThat(in(some.and(others))).isEqualTo(where(day -> some.contains(day) && others.contains(day)));
        assertThat(in(some.minus(others))).isEqualTo(where(day -> some.contains(day) && !others.contains(day)));
        assertThat(some.minus(others).days()).isEqualTo(in(some.minus(others)).size());
        assertThat(in(some.through(FIRST.plusDays(20))))
                .isEqualTo(where(day -> some.contains(day) && !day.isAfter(FIRST.plusDays(20))));
    }

    @Provide
    Arbitrary<DaySet> daySets() {
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.integers().between(0, HORIZON - 1),
                        Arbitraries.integers().between(0, 20))
                .as((start, length) -> new Period(
                        FIRST.plusDays(start), FIRST.plusDays(Math.min(HORIZON - 1L, (long) start + length))));
        return periods.list().ofMaxSize(4).map(DaySet::of);
    }

    @Provide
    Arbitrary<List<DaySet>> services() {
        return daySets().list().ofMaxSize(5);
    }

    private static int onDay(List<Stretch> stretches, LocalDate day) {
        return stretches.stream()
                .filter(stretch -> stretch.period().contains(day))
                .mapToInt(Stretch::persons)
                .sum();
    }

    private static Set<LocalDate> in(DaySet days) {
        return days.periods().stream()
                .flatMap(period -> period.start().datesUntil(period.end().plusDays(1)))
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> where(Predicate<LocalDate> wanted) {
        return allDays().stream().filter(wanted).collect(Collectors.toSet());
    }

    private static List<LocalDate> allDays() {
        return LongStream.range(0, HORIZON).mapToObj(FIRST::plusDays).toList();
    }

    private static DaySet days(String start, String end) {
        return DaySet.of(period(start, end));
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }
}
