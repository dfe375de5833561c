package org.minkang.pairing.telemedicine;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * The telemedicine link between the sides of a pairing (远程医疗系统, D7-K02). Every step answers the new state or refuses with a named
 * problem.
 *
 * @param entry whose it is
 * @param particulars what it is
 * @param endedOn its last day, absent while it is in force
 */
record TelemedicineLink(
        @JsonUnwrapped Entry entry,
        @JsonUnwrapped TelemedicineLinkParticulars particulars,
        @Nullable LocalDate endedOn) implements Recorded {

    /** What one is called in the journal. */
    static final String ENTITY = "telemedicine-link";

    /**
     * A new one, in force.
     *
     * @throws ProblemException 409 when the pairing is not signed, or over
     */
    static TelemedicineLink recorded(Pairing pairing, TelemedicineLinkParticulars particulars, Instant now) {
        pairing.supportTime().requireUnderWay("telemedicine-link");
        return new TelemedicineLink(Entry.under(pairing, now), particulars, null);
    }

    TelemedicineLinkStatus status() {
        return endedOn == null ? TelemedicineLinkStatus.IN_FORCE : TelemedicineLinkStatus.ENDED;
    }

    /**
     * The supporter writes it anew, such as when there is a work system.
     *
     * @throws ProblemException 409 once it has ended
     */
    TelemedicineLink revise(TelemedicineLinkParticulars next, Instant now) {
        requireInForce("revision");
        return new TelemedicineLink(entry.changed(now), next, null);
    }

    /**
     * It is taken down.
     *
     * @param day its last day
     * @throws ProblemException 409 once it has ended; 422 {@code ENDED_BEFORE_ESTABLISHMENT}
     */
    TelemedicineLink close(LocalDate day, Instant now) {
        requireInForce("closure");
        if (day.isBefore(particulars.establishedOn())) {
            throw ProblemException.invalid(
                    Violation.at("/endedOn", "ENDED_BEFORE_ESTABLISHMENT", particulars.establishedOn()));
        }
        return new TelemedicineLink(entry.changed(now), particulars, day);
    }

    /** The day since which it is what the programme asks for: in force, with a work system; null when it is not. */
    @Nullable
    LocalDate compliantSince() {
        return endedOn == null ? particulars.regulatedSince() : null;
    }

    private void requireInForce(String step) {
        if (endedOn != null) {
            throw ProblemException.transitionNotAllowed(step, status(), status().allowedTransitions());
        }
    }
}
