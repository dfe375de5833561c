package org.minkang.pediatrics.resource;

import org.minkang.kit.problem.ProblemType;

/** What steps of returns are refused for by name. */
public enum ReturnProblem implements ProblemType {
    /** The caller acts for another institution than the one whose return it is. */
    NOT_YOUR_RETURN(403),
    /** What was approved is reopened by the city or the province, what is locked by the province. */
    HIGHER_LEVEL_REQUIRED(403);

    private final int status;

    ReturnProblem(int status) {
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
