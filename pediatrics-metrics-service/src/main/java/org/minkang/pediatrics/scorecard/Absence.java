package org.minkang.pediatrics.scorecard;

/** Why there is no value. */
public enum Absence {
    /** No institution has reported what is counted. */
    NOTHING_REPORTED,
    /** Nothing is known of what it is held against. */
    DENOMINATOR_MISSING,
    /** A part of the population is missing, so that what is known of the rest would show too much. */
    POPULATION_INCOMPLETE,
    /** Fewer institutions have returned what it is held against than what is counted, or others. */
    DENOMINATOR_INCOMPLETE,
    /** It is held against nobody and nothing: 0. */
    ZERO_DENOMINATOR
}
