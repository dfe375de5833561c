package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.figure.DaySet;

/**
 * What became of a pairing once it was signed. A step that does not fit the period agreed is refused with 422.
 *
 * @param activeOn the first day on which staff were on post, absent until then
 * @param suspensions in order, the last one open while the pairing rests
 * @param terminatedOn the last day of a pairing ended before its time, absent otherwise
 * @param expiredOn the last day of a pairing whose time is over, absent until then
 * @param assessedYears the years of which the assessment is final, in order (D0-S04)
 */
public record Course(
        @Nullable LocalDate activeOn,
        List<Suspension> suspensions,
        @Nullable LocalDate terminatedOn,
        @Nullable LocalDate expiredOn,
        List<Integer> assessedYears) {

    static final Course NOT_BEGUN = new Course(null, List.of(), null);

    public Course {
        suspensions = List.copyOf(suspensions);
        assessedYears = assessedYears == null ? List.of() : List.copyOf(assessedYears);
    }

    /** Not expired, and no year assessed. */
    public Course(@Nullable LocalDate activeOn, List<Suspension> suspensions, @Nullable LocalDate terminatedOn) {
        this(activeOn, suspensions, terminatedOn, null, List.of());
    }

    /** Whether any year is assessed. */
    boolean isAssessed() {
        return !assessedYears.isEmpty();
    }

    /** The last day of support: that agreed, unless it was ended before. */
    LocalDate lastDay(Period agreed) {
        return terminatedOn == null ? agreed.end() : terminatedOn;
    }

    /** Somebody is on post on a day of the period; the same when somebody was before. */
    Course begin(Period agreed, LocalDate day) {
        requireWithin(agreed, "/arrivedOn", day);
        return activeOn != null && !day.isBefore(activeOn)
                ? this
                : new Course(day, suspensions, terminatedOn, expiredOn, assessedYears);
    }

    /** From a day that is due, nobody is due. */
    Course suspend(Period agreed, LocalDate day, String reason) {
        if (!due(agreed).contains(day)) {
            throw outside(agreed, "/suspendedOn");
        }
        return with(Stream.concat(suspensions.stream(), Stream.of(new Suspension(day, null, reason)))
                .toList());
    }

    /** From a day of the period after the suspension's first, staff are due again. */
    Course resume(Period agreed, LocalDate day) {
        requireWithin(agreed, "/resumedOn", day);
        LocalDate suspendedOn = suspensions.get(suspensions.size() - 1).from();
        if (!day.isAfter(suspendedOn)) {
            throw ProblemException.invalid(Violation.at("/resumedOn", "RESUMED_BEFORE_SUSPENSION", suspendedOn));
        }
        return with(restingThrough(day.minusDays(1)));
    }

    /** A day of the period is the last; a suspension that was to begin later never does. */
    Course terminate(Period agreed, LocalDate day) {
        requireWithin(agreed, "/terminatedOn", day);
        List<Suspension> begun = suspensions.stream()
                .filter(suspension ->
                        suspension.to() != null || !suspension.from().isAfter(day))
                .map(suspension -> suspension.through(day))
                .toList();
        return new Course(activeOn, begun, day, expiredOn, assessedYears);
    }

    /** The last day agreed is over. */
    Course expire(Period agreed) {
        return new Course(activeOn, restingThrough(agreed.end()), terminatedOn, agreed.end(), assessedYears);
    }

    /** The assessment of a year is final. */
    Course assess(int year) {
        List<Integer> years =
                Stream.concat(assessedYears.stream(), Stream.of(year)).sorted().toList();
        return new Course(activeOn, suspensions, terminatedOn, expiredOn, years);
    }

    /**
     * The days on which the agreed staff are due.
     *
     * @param agreed the pairing's period
     */
    DaySet due(Period agreed) {
        if (activeOn == null || activeOn.isAfter(agreed.end())) {
            return DaySet.none();
        }
        DaySet begun = DaySet.of(new Period(activeOn, agreed.end()));
        DaySet lasting = terminatedOn == null ? begun : begun.through(terminatedOn);
        return lasting.minus(DaySet.of(
                suspensions.stream().map(suspension -> suspension.days(agreed)).toList()));
    }

    /** Its suspensions, the open one over on that day. */
    private List<Suspension> restingThrough(LocalDate last) {
        return suspensions.stream().map(suspension -> suspension.through(last)).toList();
    }

    private Course with(List<Suspension> next) {
        return new Course(activeOn, next, terminatedOn, expiredOn, assessedYears);
    }

    private static void requireWithin(Period agreed, String pointer, LocalDate day) {
        if (!agreed.contains(day)) {
            throw outside(agreed, pointer);
        }
    }

    private static ProblemException outside(Period agreed, String pointer) {
        return ProblemException.invalid(Violation.at(pointer, "OUTSIDE_PAIRING", agreed.start(), agreed.end()));
    }
}
