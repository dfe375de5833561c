package org.minkang.pairing.training;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * Places at the supporter for staff of the recipient (进修、短期培训). Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose they are
 * @param particulars what is offered, and who came
 */
record TrainingPlace(
        @JsonUnwrapped Entry entry, @JsonUnwrapped TrainingPlaceParticulars particulars) implements Recorded {

    /**
     * A new one.
     *
     * @param today nobody has come to what begins later
     * @throws ProblemException 409 when the pairing is not signed; 422 with all rules that are broken, and {@code OUTSIDE_SUPPORT} when it
     *     begins before the second signature or ends after the last day of support
     */
    static TrainingPlace recorded(Pairing pairing, TrainingPlaceParticulars particulars, LocalDate today, Instant now) {
        return new TrainingPlace(Entry.under(pairing, now), checked(pairing, particulars, today));
    }

    /**
     * The supporter writes it anew, such as when people have come.
     *
     * @throws ProblemException 422 as for a new one
     */
    TrainingPlace revise(Pairing pairing, TrainingPlaceParticulars next, LocalDate today, Instant now) {
        return new TrainingPlace(entry.changed(now), checked(pairing, next, today));
    }

    private static TrainingPlaceParticulars checked(
            Pairing pairing, TrainingPlaceParticulars particulars, LocalDate today) {
        LocalDate start = particulars.period().start();
        pairing.supportTime()
                .requireSigned(
                        "training-place", "/period", start, particulars.period().end());
        if (particulars.persons() > 0 && start.isAfter(today)) {
            throw ProblemException.invalid(Violation.at("/persons", "TRAINING_NOT_BEGUN", start));
        }
        return particulars.checked();
    }
}
