package org.minkang.pairing.scorecard;

import org.minkang.kit.problem.ProblemType;

/** What score cards are refused for by name. */
public enum ScorecardProblem implements ProblemType {
    /** The programme's pairings are being assessed for that year already, by another card. */
    ASSESSMENT_BEGUN(409);

    private final int status;

    ScorecardProblem(int status) {
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
