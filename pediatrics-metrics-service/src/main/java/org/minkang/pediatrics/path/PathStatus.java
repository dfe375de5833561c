package org.minkang.pediatrics.path;

/** Where a value stands against the straight line from its base to its target (目标进度). */
public enum PathStatus {
    /** The target is met by the exact value. */
    MET,
    /** Not met yet, and better than the line. */
    AHEAD,
    /** At least 95 in 100 of what the line has for the year. */
    ON_TRACK,
    /** Less than that, or the target's year is over. */
    BEHIND
}
