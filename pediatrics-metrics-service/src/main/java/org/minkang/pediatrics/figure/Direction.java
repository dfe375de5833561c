package org.minkang.pediatrics.figure;

/** On which side of its target a value is good (指标方向). The bound itself counts or not by {@link Bound}. */
public enum Direction {
    /** The more the better, as beds are. */
    AT_LEAST,
    /** The less the better, as waiting is. */
    AT_MOST
}
