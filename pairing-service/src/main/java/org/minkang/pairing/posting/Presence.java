package org.minkang.pairing.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.figure.DaySet;

/**
 * When a person is on post and when away (在岗). A day that does not fit is refused with 422 {@code OUTSIDE_POSTING}.
 *
 * @param period of the posting
 * @param leaves inside it, in order, the last one open while the person is away
 */
record Presence(Period period, List<Leave> leaves) {

    /** The days on post, away on none of them. */
    DaySet days() {
        return DaySet.of(period)
                .minus(DaySet.of(
                        leaves.stream().map(leave -> leave.days(period)).toList()));
    }

    /** Away from a day on post on. */
    Presence leave(LeaveKind kind, LocalDate day) {
        requireOnPost("/from", day);
        return new Presence(period, with(leaves, new Leave(kind, day, null)));
    }

    /** On post again from a day after the first of the leave on, the one after the planned end at the latest. */
    Presence comeBack(LocalDate day) {
        Leave open = leaves.get(leaves.size() - 1);
        if (!day.isAfter(open.from()) || day.isAfter(period.end().plusDays(1))) {
            throw outside("/returnedOn", open.from());
        }
        return new Presence(period, with(leaves.subList(0, leaves.size() - 1), open.until(day)));
    }

    /** Over as planned, or a little before or after; no leave outlasts it. */
    Presence complete(LocalDate day) {
        return ending("/completedOn", day);
    }

    /** Over before the time, on a day on post. */
    Presence recall(LocalDate day) {
        requireOnPost("/recalledOn", day);
        return ending("/recalledOn", day);
    }

    private Presence ending(String pointer, LocalDate day) {
        LocalDate earliest =
                leaves.stream().map(Leave::lastKnownDay).reduce(period.start(), (a, b) -> a.isAfter(b) ? a : b);
        if (day.isBefore(earliest)) {
            throw outside(pointer, earliest);
        }
        return new Presence(new Period(period.start(), day), leaves);
    }

    private void requireOnPost(String pointer, LocalDate day) {
        if (!days().contains(day)) {
            throw outside(pointer, period.start());
        }
    }

    private ProblemException outside(String pointer, LocalDate earliest) {
        return ProblemException.invalid(Violation.at(pointer, "OUTSIDE_POSTING", earliest, period.end()));
    }

    private static List<Leave> with(List<Leave> earlier, Leave last) {
        return Stream.concat(earlier.stream(), Stream.of(last)).toList();
    }
}
