package org.minkang.pairing.goal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * What a supporter wants of itself under a pairing, and how it found itself (考核目标, D0-O02). Every step answers the new state or refuses
 * with a named problem.
 *
 * @param entry whose it is
 * @param particulars what is wanted
 * @param checks made on it, in order
 */
record AssessmentGoal(
        @JsonUnwrapped Entry entry, @JsonUnwrapped GoalParticulars particulars, List<GoalCheck> checks)
        implements Recorded {

    private static final String STEP = "assessment-goal";

    AssessmentGoal {
        checks = List.copyOf(checks);
    }

    /**
     * A new one.
     *
     * @throws ProblemException 409 when the pairing is not signed; 422 {@code OUTSIDE_SUPPORT} when it is due before the second signature or
     *     after the last day of support
     */
    static AssessmentGoal set(Pairing pairing, GoalParticulars particulars, Instant now) {
        requireDue(pairing, particulars);
        return new AssessmentGoal(Entry.under(pairing, now), particulars, List.of());
    }

    GoalStatus status() {
        if (checks.isEmpty()) {
            return GoalStatus.UNCHECKED;
        }
        return last().met() ? GoalStatus.MET : GoalStatus.NOT_MET;
    }

    /**
     * The supporter writes it anew, which is too late once it has been checked.
     *
     * @throws ProblemException 409 once it was checked; 422 as for a new one
     */
    AssessmentGoal revise(Pairing pairing, GoalParticulars next, Instant now) {
        if (!checks.isEmpty()) {
            throw ProblemException.transitionNotAllowed("revision", status(), status().allowedTransitions());
        }
        requireDue(pairing, next);
        return new AssessmentGoal(entry.changed(now), next, checks);
    }

    /**
     * The supporter checks itself against it.
     *
     * @throws ProblemException 422 {@code OUTSIDE_SUPPORT} before the second signature or after the last day of support, {@code
     *     CHECKED_BEFORE_LAST} when it is dated before the check before
     */
    AssessmentGoal check(Pairing pairing, GoalCheck next, Instant now) {
        pairing.supportTime().requireSigned("checks", "/checkedOn", next.checkedOn());
        if (!checks.isEmpty() && next.checkedOn().isBefore(last().checkedOn())) {
            throw ProblemException.invalid(Violation.at("/checkedOn", "CHECKED_BEFORE_LAST", last().checkedOn()));
        }
        List<GoalCheck> all = new ArrayList<>(checks);
        all.add(next);
        return new AssessmentGoal(entry.changed(now), particulars, all);
    }

    private GoalCheck last() {
        return checks.get(checks.size() - 1);
    }

    private static void requireDue(Pairing pairing, GoalParticulars particulars) {
        LocalDate due = particulars.dueOn();
        pairing.supportTime().requireSigned(STEP, "/dueOn", due);
    }
}
