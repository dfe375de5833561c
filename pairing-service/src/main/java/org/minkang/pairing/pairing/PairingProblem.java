package org.minkang.pairing.pairing;

import org.minkang.kit.problem.ProblemType;

/** What pairing-service refuses by name. */
public enum PairingProblem implements ProblemType {
    /** Plans are handed in before both exist (D0-N04). */
    PLANS_MISSING(422),
    /** Somebody signs before there is an agreement. */
    AGREEMENT_MISSING(422),
    /** That side has signed already. */
    ALREADY_SIGNED(409),
    /** A pairing is designated before its programme is published. */
    PROGRAMME_NOT_PUBLISHED(409),
    /** A pairing is proposed under a programme that has ended. */
    PROGRAMME_CLOSED(409),
    /** The caller acts for another institution than the one whose step this is. */
    NOT_YOUR_INSTITUTION(403);

    private final int status;

    PairingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "pairing";
    }
}
