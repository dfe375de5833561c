package org.minkang.pediatrics.scorecard;

import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quotient;

/** Whether a target is met (是否达标). Nothing is called met that what is missing could still undo. */
public enum Verdict {
    /** By the exact value, whatever is still missing. */
    MET,
    /** By the exact value, whatever is still missing. */
    NOT_MET,
    /** What is missing could turn it. */
    UNDECIDED;

    /**
     * That of a value whose numerator and denominator are sums over regions.
     *
     * <p>A return that is missing can only add to the numerator, so that what is met where more is better stays met. A denominator that is
     * missing can only lower the value: what is not met where more is better stays so. Where less is better it is the other way round.
     */
    public static Verdict of(Quotient value, Criterion criterion, Completeness completeness) {
        boolean met = value.meets(criterion);
        boolean more = criterion.direction() == Direction.AT_LEAST;
        boolean open = met == more ? completeness.mayFall() : completeness.mayRise();
        if (open) {
            return UNDECIDED;
        }
        return met ? MET : NOT_MET;
    }
}
