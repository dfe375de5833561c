package org.minkang.pediatrics.round;

import org.minkang.kit.problem.ProblemType;

/** What rounds are refused for by name. */
public enum RoundProblem implements ProblemType {
    /** The region has a round of the year already. */
    ROUND_EXISTS(409),
    /** A round of a region around it asks all of its institutions already. */
    ROUND_COVERED(409);

    private final int status;

    RoundProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "pediatrics";
    }
}
