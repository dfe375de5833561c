package org.minkang.pairing.assessment;

import org.minkang.kit.problem.ProblemType;

/** What assessments are refused for by name. */
public enum AssessmentProblem implements ProblemType {
    /** Some criteria have no score. */
    SCORES_MISSING(422),
    /** The supporter has not summed the year up (D0-S04). */
    SUMMARY_MISSING(422);

    private final int status;

    AssessmentProblem(int status) {
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
