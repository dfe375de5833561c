package org.minkang.pediatrics.figure;

/** Whether a bound counts itself, as Chinese law reads it (民法典 art. 1259). */
public enum Bound {
    /** 以上, 以下, 以内, 不少于, 至少: the bound counts. */
    INCLUSIVE,
    /** 超过, 不满, 以外: it does not. */
    EXCLUSIVE;

    /**
     * Whether what compares to the bound as {@code comparison} is on its good side.
     *
     * @param comparison negative below the bound, zero on it, positive above
     */
    public boolean admits(int comparison, Direction direction) {
        int side = direction == Direction.AT_LEAST ? comparison : -comparison;
        return this == INCLUSIVE ? side >= 0 : side > 0;
    }
}
