package org.minkang.pairing.contribution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * Funds or equipment that the supporter gave (D0-P07). Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param particulars what was given
 * @param confirmation the recipient's word on it
 */
record Contribution(
        @JsonUnwrapped Entry entry,
        @JsonUnwrapped ContributionParticulars particulars,
        @JsonUnwrapped Confirmation confirmation)
        implements Recorded {

    /**
     * A new one.
     *
     * @throws ProblemException 409 when the pairing is not signed; 422 with all rules that are broken, and {@code OUTSIDE_SUPPORT} before
     *     the second signature or after the last day of support
     */
    static Contribution recorded(Pairing pairing, ContributionParticulars particulars, Instant now) {
        return new Contribution(Entry.under(pairing, now), checked(pairing, particulars), Confirmation.AWAITED);
    }

    /**
     * The supporter writes it anew.
     *
     * @throws ProblemException 409 once it is confirmed; 422 as for a new one
     */
    Contribution revise(Pairing pairing, ContributionParticulars next, Instant now) {
        Confirmation awaited = confirmation.revise();
        return new Contribution(entry.changed(now), checked(pairing, next), awaited);
    }

    /** The recipient agrees. */
    Contribution confirm(Instant now) {
        return new Contribution(entry.changed(now), particulars, confirmation.confirm());
    }

    /** The recipient gives it back to be corrected. */
    Contribution giveBack(String reason, Instant now) {
        return new Contribution(entry.changed(now), particulars, confirmation.giveBack(reason));
    }

    private static ContributionParticulars checked(Pairing pairing, ContributionParticulars particulars) {
        pairing.supportTime().requireSigned("contribution", "/givenOn", particulars.givenOn());
        return particulars.checked();
    }
}
