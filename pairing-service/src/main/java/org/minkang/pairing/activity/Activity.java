package org.minkang.pairing.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * One thing that dispatched staff did at the recipient (支援活动). Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param particulars what was done
 * @param confirmation the recipient's word on it
 */
record Activity(
        @JsonUnwrapped Entry entry,
        @JsonUnwrapped ActivityParticulars particulars,
        @JsonUnwrapped Confirmation confirmation)
        implements Recorded {

    private static final String STEP = "activity";
    private static final String DAY = "/heldOn";

    /**
     * A new one.
     *
     * @throws ProblemException 409 when nobody has been on post; 422 {@code OUTSIDE_SUPPORT} before the first day on post or after the last
     *     day of support
     */
    static Activity recorded(Pairing pairing, ActivityParticulars particulars, Instant now) {
        pairing.supportTime().requireOnPost(STEP, DAY, particulars.heldOn());
        return new Activity(Entry.under(pairing, now), particulars, Confirmation.AWAITED);
    }

    /**
     * The supporter writes it anew.
     *
     * @throws ProblemException 409 once it is confirmed; 422 as for a new one
     */
    Activity revise(Pairing pairing, ActivityParticulars next, Instant now) {
        Confirmation awaited = confirmation.revise();
        pairing.supportTime().requireOnPost(STEP, DAY, next.heldOn());
        return new Activity(entry.changed(now), next, awaited);
    }

    /** The recipient agrees. */
    Activity confirm(Instant now) {
        return new Activity(entry.changed(now), particulars, confirmation.confirm());
    }

    /** The recipient gives it back to be corrected. */
    Activity giveBack(String reason, Instant now) {
        return new Activity(entry.changed(now), particulars, confirmation.giveBack(reason));
    }
}
