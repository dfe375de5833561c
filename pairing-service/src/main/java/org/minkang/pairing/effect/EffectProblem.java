package org.minkang.pairing.effect;

import org.minkang.kit.problem.ProblemType;

/** What effect returns are refused for by name. */
public enum EffectProblem implements ProblemType {
    /** The programme has ended, and with it the year's figures. */
    YEAR_CLOSED(409);

    private final int status;

    EffectProblem(int status) {
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
