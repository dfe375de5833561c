package org.minkang.pairing.monthly;

import org.minkang.kit.problem.ProblemType;

/** What monthly reports are refused for by name. */
public enum MonthlyProblem implements ProblemType {
    /** The month that is reported goes on. */
    REPORT_MONTH_NOT_OVER(409),
    /** The programme is closed, and its reports with it. */
    REPORTS_SETTLED(409);

    private final int status;

    MonthlyProblem(int status) {
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
