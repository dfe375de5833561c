package org.minkang.pediatrics.indicator;

/** How an indicator's value comes about in a region. */
public enum IndicatorKind {
    /** Sum by sum, never the mean of rates: beds for 1,000 children. */
    RATIO,
    /** Institutions that meet a condition by all of their kind. */
    SHARE,
    /** What came in all years up to the one asked for. */
    CUMULATIVE,
    /** What came in the year alone. */
    YEARLY
}
