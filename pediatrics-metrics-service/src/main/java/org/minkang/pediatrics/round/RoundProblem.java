package org.minkang.pediatrics.round;

import org.minkang.kit.problem.ProblemType;

/** What rounds are refused for by name. */
public enum RoundProblem implements ProblemType {
    /** The region, one around it or one inside it has a round of the year already. */
    ROUND_OVERLAPS(409);

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
