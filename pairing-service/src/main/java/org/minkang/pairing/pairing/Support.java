package org.minkang.pairing.pairing;

import java.time.LocalDate;
import org.minkang.kit.problem.ProblemException;

/**
 * Support under a signed pairing (支援), from the first day on post to its end. Every step answers the pairing as it is then, or refuses with
 * a named problem.
 *
 * @param pairing as it is before
 */
record Support(Pairing pairing) {

    /**
     * Staff take up their posts, which makes the pairing active (D0-S03). An arrival may be recorded late, when the pairing has expired
     * meanwhile: what counts is the day.
     *
     * @param day the first day on post
     * @return the same pairing when it was active by then
     * @throws ProblemException 422 {@code OUTSIDE_PAIRING} when the day is not in its period
     */
    Pairing takeUp(LocalDate day, Stamp stamp) {
        PairingDraft next = PairingStep.ARRIVAL.take(pairing);
        Course begun = course().begin(pairing.period(), day);
        return begun.equals(course())
                ? pairing
                : next.course(begun)
                        .status(pairing.isOver() ? pairing.status() : running())
                        .make(stamp);
    }

    /**
     * Support rests for a while.
     *
     * @param day the first day on which nobody is due
     */
    Pairing suspend(LocalDate day, String reason, Stamp stamp) {
        return PairingStep.SUSPENSION
                .take(pairing)
                .course(course().suspend(pairing.period(), day, reason))
                .status(PairingStatus.SUSPENDED)
                .make(stamp);
    }

    /**
     * Support goes on.
     *
     * @param day the first day on which staff are due again
     */
    Pairing resume(LocalDate day, Stamp stamp) {
        return PairingStep.RESUMPTION
                .take(pairing)
                .course(course().resume(pairing.period(), day))
                .status(running())
                .make(stamp);
    }

    /**
     * The bureau ends the pairing before its time.
     *
     * @param day the last day of support
     */
    Pairing terminate(LocalDate day, String reason, Stamp stamp) {
        return PairingStep.TERMINATION
                .take(pairing)
                .course(course().terminate(pairing.period(), day))
                .over(PairingStatus.TERMINATED)
                .endReason(reason)
                .make(stamp);
    }

    /** Its time is over; what is assessed stays so. */
    Pairing expire(Stamp stamp) {
        return PairingStep.EXPIRY
                .take(pairing)
                .course(course().expire(pairing.period()))
                .over(course().isAssessed() ? PairingStatus.ASSESSED : PairingStatus.EXPIRED)
                .make(stamp);
    }

    /**
     * The assessment of a year is final (D0-S04). Support goes on as long as was agreed: until its last day an assessed pairing keeps its
     * staff on post, takes new ones, counts in coverage and in certificates, rests and is terminated as an active one; then it is over
     * and stays assessed. Each further year can be assessed in its turn.
     *
     * @param year one of those in which staff were to be on post
     * @throws ProblemException as {@link SupportTime#requireAssessable} says
     */
    Pairing assess(int year, Stamp stamp) {
        pairing.supportTime().requireAssessable(year);
        return PairingStep.ASSESSMENT
                .take(pairing)
                .course(course().assess(year))
                .status(PairingStatus.ASSESSED)
                .make(stamp);
    }

    private Course course() {
        return pairing.course();
    }

    /** What a pairing is whose staff are on post. */
    private PairingStatus running() {
        return course().isAssessed() ? PairingStatus.ASSESSED : PairingStatus.ACTIVE;
    }
}
