package org.minkang.pairing.pairing;

import java.time.LocalDate;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * The time in which a pairing supports (支援期间): whatever is said to have been done under the pairing lies in it.
 *
 * @param pairing whose
 */
public record SupportTime(Pairing pairing) {

    /** Whether staff were or are to be on post in some of that year. */
    public boolean isIn(int year) {
        LocalDate first = pairing.course().activeOn();
        return first != null
                && first.getYear() <= year
                && year <= pairing.lastDay().getYear();
    }

    /**
     * Refuses a step that only a signed pairing that goes on can have.
     *
     * @param step for the refusal
     * @throws ProblemException 409 naming what is allowed instead
     */
    public void requireUnderWay(String step) {
        if (!pairing.status().isSigned() || pairing.isOver()) {
            throw pairing.refusal(step);
        }
    }

    /**
     * Refuses staff for a pairing that is not signed, or was ended early. For one whose time is over it may still be told late who was
     * there.
     *
     * @throws ProblemException 409 naming what is allowed instead
     */
    public void requireStaffed() {
        if (!pairing.status().takesStaff()) {
            throw pairing.refusal("posting");
        }
    }

    /**
     * Refuses what is said to have happened before both sides had signed, or after the last day of support.
     *
     * @param step for the refusal of a pairing that is not signed
     * @param pointer where the days stand in the request
     * @throws ProblemException 409 when it is not signed; 422 {@code OUTSIDE_SUPPORT} naming the first and the last day
     */
    public void requireSigned(String step, String pointer, LocalDate from, LocalDate to) {
        LocalDate signed = pairing.signedOn().orElseThrow(() -> pairing.refusal(step));
        requireInside(pointer, from, to, signed);
    }

    /** The same of a single day. */
    public void requireSigned(String step, String pointer, LocalDate day) {
        requireSigned(step, pointer, day, day);
    }

    /**
     * Refuses what is said to have been done before the first day on post, or after the last day of support.
     *
     * @param step for the refusal of a pairing whose staff are not on post yet
     * @param pointer where the day stands in the request
     * @throws ProblemException 409 when nobody has been on post; 422 {@code OUTSIDE_SUPPORT} naming the first and the last day
     */
    public void requireOnPost(String step, String pointer, LocalDate day) {
        requireInside(pointer, day, day, firstOnPost(step));
    }

    /**
     * Refuses a year in which nobody was to be on post.
     *
     * @throws ProblemException 409 when nobody has been on post; 422 {@code YEAR_NOT_SUPPORTED} naming the first and the last year
     */
    public void requireSupported(int year) {
        LocalDate first = firstOnPost("annual-summary");
        if (!isIn(year)) {
            throw ProblemException.invalid(Violation.at(
                    "/year",
                    "YEAR_NOT_SUPPORTED",
                    first.getYear(),
                    pairing.lastDay().getYear()));
        }
    }

    /**
     * Refuses to touch what a final assessment rests on.
     *
     * @throws ProblemException 422 {@code YEAR_ASSESSED}
     */
    public void requireNotAssessed(int year) {
        if (pairing.course().assessedYears().contains(year)) {
            throw ProblemException.invalid(Violation.at("/year", "YEAR_ASSESSED", year));
        }
    }

    /**
     * Refuses a year whose assessment cannot be made, or no more.
     *
     * @throws ProblemException 409 unless the pairing is active, expired or assessed; 422 {@code YEAR_NOT_SUPPORTED} or
     *     {@code YEAR_ASSESSED}
     */
    public void requireAssessable(int year) {
        PairingStep.ASSESSMENT.require(pairing);
        requireSupported(year);
        requireNotAssessed(year);
    }

    /**
     * The first day on which staff were on post.
     *
     * @param step for the refusal of a pairing whose staff are not on post yet
     * @throws ProblemException 409 when nobody has been on post
     */
    public LocalDate firstOnPost(String step) {
        LocalDate first = pairing.course().activeOn();
        if (first == null) {
            throw pairing.refusal(step);
        }
        return first;
    }

    private void requireInside(String pointer, LocalDate from, LocalDate to, LocalDate first) {
        if (from.isBefore(first) || to.isAfter(pairing.lastDay())) {
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_SUPPORT", first, pairing.lastDay()));
        }
    }
}
