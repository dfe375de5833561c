package org.minkang.pairing.pairing;

/** Horizons that a supporter plans for; it needs a plan of each (D0-N04). */
public enum PlanKind {
    /** 年度计划 */
    ANNUAL,
    /** 三年计划 */
    THREE_YEAR
}
