package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.pairing.certificate.Services.pairing;
import static org.minkang.pairing.certificate.Services.period;
import static org.minkang.pairing.certificate.Services.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.Suspension;
import org.minkang.pairing.posting.Leave;
import org.minkang.pairing.posting.LeaveKind;
import org.minkang.pairing.posting.Posting;
import org.minkang.pairing.posting.PostingStatus;

class ServiceRecordTest {

    private static final LocalDate FIRST = LocalDate.of(2012, 2, 1);
    private static final int HORIZON = 60;
    private static final LocalDate LATER = LocalDate.of(2014, 1, 1);
    private static final Period YEAR = period("2012-07-01", "2013-06-30");

    @Test
    void leavesOutDaysOfLeaveAndOfSuspension() {
        Pairing pairing = pairing(
                YEAR, List.of(new Suspension(LocalDate.of(2012, 12, 1), LocalDate.of(2012, 12, 31), "受援单位改建")), null);
        Posting posting = posting(
                pairing,
                period("2012-07-30", "2013-01-31"),
                new Leave(LeaveKind.SICK, LocalDate.of(2012, 10, 8), LocalDate.of(2012, 10, 14)));

        ServiceRecord service = ServiceRecord.of(List.of(posting), List.of(pairing), LATER);

        assertThat(service.stretches())
                .extracting(ServiceRecord.Stretch::period)
                .containsExactly(
                        period("2012-07-30", "2012-10-07"),
                        period("2012-10-15", "2012-11-30"),
                        period("2013-01-01", "2013-01-31"));
        assertThat(service.totalDays()).isEqualTo(186 - 7 - 31);
    }

    @Test
    void countsADayAtTwoPlacesOnceAndShowsBothPlaces() {
        Pairing one = pairing(YEAR);
        Pairing other = pairing(YEAR);

        ServiceRecord service = ServiceRecord.of(
                List.of(
                        posting(one, period("2012-08-01", "2012-08-20")),
                        posting(other, period("2012-08-11", "2012-08-31"))),
                List.of(one, other),
                LATER);

        assertThat(service.stretches())
                .extracting(ServiceRecord.Stretch::recipientCode)
                .containsExactly(one.recipient().creditCode(), other.recipient().creditCode());
        assertThat(service.totalDays()).isEqualTo(31);
    }

    @Test
    void joinsPostingsThatFollowEachOtherUnderOnePairing() {
        Pairing pairing = pairing(YEAR);

        ServiceRecord service = ServiceRecord.of(
                List.of(
                        posting(pairing, period("2012-08-01", "2012-08-31")),
                        posting(pairing, period("2012-09-01", "2012-09-30"))),
                List.of(pairing),
                LATER);

        assertThat(service.stretches())
                .extracting(ServiceRecord.Stretch::period)
                .containsExactly(period("2012-08-01", "2012-09-30"));
    }

    @Test
    void endsTodayAndWithThePairing() {
        Pairing ended = pairing(YEAR, List.of(), LocalDate.of(2012, 8, 10));
        Pairing running = pairing(YEAR);
        Period august = period("2012-08-01", "2012-08-31");

        assertThat(ServiceRecord.of(List.of(posting(ended, august)), List.of(ended), LATER)
                        .totalDays())
                .isEqualTo(10);
        assertThat(ServiceRecord.of(List.of(posting(running, august)), List.of(running), LocalDate.of(2012, 8, 5))
                        .totalDays())
                .isEqualTo(5);
    }

    @Test
    void hasNothingOfWhoHasNotCome() {
        Pairing pairing = pairing(YEAR);
        Posting reported = posting(pairing, period("2012-08-01", "2012-08-31"), PostingStatus.REPORTED, List.of());

        ServiceRecord service = ServiceRecord.of(List.of(reported), List.of(pairing), LATER);

        assertThat(service.stretches()).isEmpty();
        assertThat(service.totalDays()).isZero();
        assertThat(service.fullYears()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2012-07-30, 2013-07-29, 1",
        "2012-07-30, 2013-07-28, 0",
        "2012-07-01, 2013-06-30, 1",
        "2012-02-29, 2013-02-27, 1",
        "2012-02-29, 2013-02-26, 0",
        "2011-03-01, 2012-02-29, 1",
        "2011-03-01, 2012-02-28, 0",
        "2012-01-01, 2014-12-31, 3"
    })
    void aYearIsFullOnTheDayBeforeItsAnniversary(LocalDate start, LocalDate end, int years) {
        ServiceRecord service = served(new Period(start, end));

        assertThat(service.fullYears()).isEqualTo(years);
        assertThat(service.atLeastOneYear()).isEqualTo(years > 0);
    }

    @Test
    void laysTheDaysEndToEnd() {
        Period first = period("2012-07-30", "2013-01-31");

        assertThat(served(first, period("2014-01-01", "2014-06-28")).fullYears())
                .as("186 and 179 days")
                .isEqualTo(1);
        assertThat(served(first, period("2014-01-01", "2014-06-27")).fullYears())
                .as("186 and 178 days")
                .isZero();
    }

    @Property
    void agreesWithThePeriodWhereThereWasNoBreak(
            @ForAll @IntRange(max = 2000) int start, @ForAll @IntRange(min = 1, max = 2000) int days) {
        Period period = new Period(FIRST.plusDays(start), FIRST.plusDays(start + days - 1L));

        int years = served(period).fullYears();

        assertThat(period.atLeastYears(years + 1)).isFalse();
        assertThat(years == 0 || period.atLeastYears(years)).isTrue();
    }

    @Property
    void agreesWithCountingDayByDay(
            @ForAll("pairings") List<Pairing> pairings,
            @ForAll("turns") List<Turn> turns,
            @ForAll @IntRange(max = HORIZON) int today) {
        LocalDate now = FIRST.plusDays(today);
        List<Posting> postings =
                turns.stream().map(turn -> turn.under(pairings)).toList();

        ServiceRecord service = ServiceRecord.of(postings, pairings, now);

        for (Pairing pairing : pairings) {
            assertThat(days(service, pairing)).isEqualTo(slowly(postings, List.of(pairing), now));
        }
        assertThat(service.totalDays())
                .isEqualTo(slowly(postings, pairings, now).size());
        assertThat(service.stretches()).isSortedAccordingTo((a, b) -> a.period().compareTo(b.period()));
    }

    /** A posting whose pairing is not chosen yet. */
    record Turn(int place, Period period, PostingStatus status, List<Leave> leaves) {

        Posting under(List<Pairing> pairings) {
            return posting(pairings.get(place % pairings.size()), period, status, leaves);
        }
    }

    @Provide
    Arbitrary<List<Pairing>> pairings() {
        Arbitrary<List<Suspension>> suspensions = periods()
                .map(period -> new Suspension(period.start(), period.end(), "改建"))
                .list()
                .ofMaxSize(2);
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 2 * HORIZON);
        return Combinators.combine(periods(), suspensions, Arbitraries.of(true, false), ends)
                .as((period, rests, open, end) -> pairing(
                        period,
                        open ? opened(rests) : rests,
                        end < HORIZON && !FIRST.plusDays(end).isBefore(period.start()) ? FIRST.plusDays(end) : null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<List<Leave>> leaves = Combinators.combine(periods(), Arbitraries.of(true, false, false))
                .as((period, open) -> new Leave(LeaveKind.SICK, period.start(), open ? null : period.end()))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2), periods(), Arbitraries.of(PostingStatus.class), leaves)
                .as(Turn::new)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HORIZON - 1),
                        Arbitraries.integers().between(0, HORIZON))
                .as((start, length) -> new Period(
                        FIRST.plusDays(start), FIRST.plusDays(Math.min(HORIZON - 1L, (long) start + length))));
    }

    /** The last suspension goes on. */
    private static List<Suspension> opened(List<Suspension> suspensions) {
        if (suspensions.isEmpty()) {
            return suspensions;
        }
        List<Suspension> opened = new ArrayList<>(suspensions);
        Suspension last = opened.remove(opened.size() - 1);
        opened.add(new Suspension(last.from(), null, last.reason()));
        return opened;
    }

    private static Set<LocalDate> days(ServiceRecord service, Pairing pairing) {
        return service.stretches().stream()
                .filter(stretch -> stretch.pairingId().equals(pairing.id()))
                .flatMap(stretch -> stretch.period()
                        .start()
                        .datesUntil(stretch.period().end().plusDays(1)))
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> slowly(List<Posting> postings, List<Pairing> pairings, LocalDate today) {
        return LongStream.range(0, HORIZON)
                .mapToObj(FIRST::plusDays)
                .filter(day -> !day.isAfter(today))
                .filter(day -> pairings.stream()
                        .filter(pairing -> isInForce(pairing, day))
                        .anyMatch(pairing -> of(postings, pairing).anyMatch(posting -> isServed(posting, day))))
                .collect(Collectors.toSet());
    }

    private static Stream<Posting> of(List<Posting> postings, Pairing pairing) {
        return postings.stream().filter(posting -> posting.pairingId().equals(pairing.id()));
    }

    private static boolean isInForce(Pairing pairing, LocalDate day) {
        LocalDate terminatedOn = pairing.course().terminatedOn();
        return pairing.period().contains(day)
                && (terminatedOn == null || !day.isAfter(terminatedOn))
                && pairing.course().suspensions().stream().noneMatch(rest -> covers(rest.from(), rest.to(), day));
    }

    private static boolean isServed(Posting posting, LocalDate day) {
        return posting.status().hasBegun()
                && posting.period().contains(day)
                && posting.leaves().stream().noneMatch(leave -> covers(leave.from(), leave.to(), day));
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private static ServiceRecord served(Period... periods) {
        List<Pairing> pairings = Stream.of(periods).map(Services::pairing).toList();
        List<Posting> postings = pairings.stream()
                .map(pairing -> posting(pairing, pairing.period()))
                .toList();
        return ServiceRecord.of(postings, pairings, LocalDate.of(2100, 1, 1));
    }
}
