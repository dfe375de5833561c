package org.minkang.pairing.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * A task of a pairing's plan that was begun (计划任务). Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param key which task of which plan
 * @param notes how far it had come when, in order, at least one
 * @param completedOn the day it reached 100 percent, absent while it has not
 * @param confirmation the recipient's word on the completion; before there is one, nothing is awaited of it
 */
record PlanTask(
        @JsonUnwrapped Entry entry,
        @JsonUnwrapped TaskKey key,
        List<ProgressNote> notes,
        @Nullable LocalDate completedOn,
        @JsonUnwrapped Confirmation confirmation)
        implements Recorded {

    private static final String STEP = "progress";
    private static final String DAY = "/notedOn";

    PlanTask {
        notes = List.copyOf(notes);
    }

    /**
     * The first that is known of a task.
     *
     * @throws ProblemException 409 when the pairing is not signed; 422 {@code OUTSIDE_SUPPORT} before the second signature or after the last
     *     day of support, {@code EVIDENCE_MISSING} when it is done and nothing shows it
     */
    static PlanTask begun(Pairing pairing, TaskKey key, ProgressNote note, Instant now) {
        check(pairing, note);
        return new PlanTask(
                Entry.under(pairing, now),
                key,
                List.of(note),
                note.isDone() ? note.notedOn() : null,
                Confirmation.AWAITED);
    }

    /** How far it has come, 0 to 100. */
    int percent() {
        return last().percent();
    }

    TaskStatus status() {
        return switch (confirmation.status()) {
            case CONFIRMED -> TaskStatus.CONFIRMED;
            case RETURNED -> TaskStatus.RETURNED;
            case RECORDED -> completedOn == null ? TaskStatus.UNDER_WAY : TaskStatus.COMPLETED;
        };
    }

    /**
     * The supporter notes how far it is now. A task that the recipient gave back is completed anew by the next note at 100 percent.
     *
     * @throws ProblemException 409 once the completion is confirmed; 422 as for the first note, {@code NOTED_BEFORE_LAST} when it is dated
     *     before the last one, {@code REASON_MISSING} when less is done than before and nothing says why
     */
    PlanTask note(Pairing pairing, ProgressNote next, Instant now) {
        if (status() == TaskStatus.CONFIRMED) {
            throw refused(STEP);
        }
        check(pairing, next);
        List<Violation> violations = new ArrayList<>();
        if (next.notedOn().isBefore(last().notedOn())) {
            violations.add(Violation.at(DAY, "NOTED_BEFORE_LAST", last().notedOn()));
        }
        if (next.percent() < percent() && next.reason() == null) {
            violations.add(Violation.at("/reason", "REASON_MISSING", percent()));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        List<ProgressNote> all = new ArrayList<>(notes);
        all.add(next);
        return new PlanTask(entry.changed(now), key, all, completed(next), Confirmation.AWAITED);
    }

    /**
     * The recipient agrees that it is done.
     *
     * @throws ProblemException 409 unless it is done and waits for that
     */
    PlanTask confirm(Instant now) {
        requireCompleted("confirmation");
        return new PlanTask(entry.changed(now), key, notes, completedOn, confirmation.confirm());
    }

    /**
     * The recipient does not agree that it is done.
     *
     * @throws ProblemException 409 unless it is done and waits for that
     */
    PlanTask giveBack(String reason, Instant now) {
        requireCompleted("return");
        return new PlanTask(entry.changed(now), key, notes, completedOn, confirmation.giveBack(reason));
    }

    /** A further note on what is done already does not move the day on which it was. */
    private @Nullable LocalDate completed(ProgressNote next) {
        if (!next.isDone()) {
            return null;
        }
        boolean already = status() == TaskStatus.COMPLETED;
        return already ? completedOn : next.notedOn();
    }

    private ProgressNote last() {
        return notes.get(notes.size() - 1);
    }

    private static void check(Pairing pairing, ProgressNote note) {
        pairing.supportTime().requireSigned(STEP, DAY, note.notedOn());
        if (note.isDone() && note.evidence() == null) {
            throw ProblemException.invalid(Violation.at("/evidence", "EVIDENCE_MISSING"));
        }
    }

    private void requireCompleted(String step) {
        if (status() != TaskStatus.COMPLETED) {
            throw refused(step);
        }
    }

    private ProblemException refused(String step) {
        return ProblemException.transitionNotAllowed(step, status(), status().allowedTransitions());
    }
}
