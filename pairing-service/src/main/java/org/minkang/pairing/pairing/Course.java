package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.figure.DaySet;

/**
 * What became of a pairing once it was signed.
 *
 * @param activeOn the first day on which staff were on post, absent until then
 * @param suspensions in order, the last one open while the pairing rests
 * @param terminatedOn the last day of a pairing ended before its time, absent otherwise
 */
public record Course(
        @Nullable LocalDate activeOn,
        List<Suspension> suspensions,
        @Nullable LocalDate terminatedOn) {

    static final Course NOT_BEGUN = new Course(null, List.of(), null);

    public Course {
        suspensions = List.copyOf(suspensions);
    }

    Course begin(LocalDate day) {
        return new Course(day, suspensions, terminatedOn);
    }

    Course suspend(LocalDate day, String reason) {
        List<Suspension> next = new ArrayList<>(suspensions);
        next.add(new Suspension(day, null, reason));
        return new Course(activeOn, next, terminatedOn);
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
                terminatedOn);
    }

    Course terminate(LocalDate day) {
        return new Course(activeOn, resume(day).suspensions(), day);
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
