package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;

/**
 * What became of a pairing once it was signed.
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

    Course begin(LocalDate day) {
        return new Course(day, suspensions, terminatedOn, expiredOn, assessedYears);
    }

    Course assess(int year) {
        List<Integer> years =
                Stream.concat(assessedYears.stream(), Stream.of(year)).sorted().toList();
        return new Course(activeOn, suspensions, terminatedOn, expiredOn, years);
    }

    /** @param day the last day of its period */
    Course expire(LocalDate day) {
        return new Course(activeOn, resume(day).suspensions(), terminatedOn, day, assessedYears);
    }

    Course suspend(LocalDate day, String reason) {
        List<Suspension> next = new ArrayList<>(suspensions);
        next.add(new Suspension(day, null, reason));
        return new Course(activeOn, next, terminatedOn, expiredOn, assessedYears);
    }

    /** @param last the last day of the suspension that is open, if one is */
    Course resume(LocalDate last) {
        return new Course(
                activeOn,
                suspensions.stream()
                        .map(suspension -> suspension.to() == null
                                ? new Suspension(suspension.from(), last, suspension.reason())
                                : suspension)
                        .toList(),
                terminatedOn,
                expiredOn,
                assessedYears);
    }

    /** A suspension that was to begin later never does. */
    Course terminate(LocalDate day) {
        List<Suspension> begun = suspensions.stream()
                .filter(suspension ->
                        suspension.to() != null || !suspension.from().isAfter(day))
                .toList();
        return new Course(
                activeOn, new Course(activeOn, begun, null).resume(day).suspensions(), day, expiredOn, assessedYears);
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
        return lasting.minus(DaySet.of(suspensions.stream()
                .map(suspension -> new Period(suspension.from(), last(suspension, agreed)))
                .toList()));
    }

    private static LocalDate last(Suspension suspension, Period agreed) {
        if (suspension.to() != null) {
            return suspension.to();
        }
        return suspension.from().isAfter(agreed.end()) ? suspension.from() : agreed.end();
    }
}
