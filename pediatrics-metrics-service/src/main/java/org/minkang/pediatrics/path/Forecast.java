package org.minkang.pediatrics.path;

import org.jspecify.annotations.Nullable;

/**
 * When a target would be reached if things went on as in the years observed (趋势外推).
 *
 * @param outcome what can be said
 * @param year the first year whose trend value reaches the target, where there is one
 * @param earliest the first year in which the upper bound of the 80 % prediction interval does, where it can be told
 * @param latest the first year in which the lower bound does; absent when it never does within {@link Trend#HORIZON} years
 */
public record Forecast(
        Outcome outcome,
        @Nullable Integer year,
        @Nullable Integer earliest,
        @Nullable Integer latest) {

    /** What can be said of the future. */
    public enum Outcome {
        /** The exact value of the last year meets the target already. */
        REACHED,
        /** The trend reaches it in {@link Forecast#year()}. */
        EXPECTED,
        /** The trend does not reach it within {@link Trend#HORIZON} years. */
        NOT_ON_THIS_PATH,
        /** Fewer than {@link Trend#FEWEST} years are known. */
        TOO_FEW_YEARS
    }

    static Forecast only(Outcome outcome) {
        return new Forecast(outcome, null, null, null);
    }
}
