package org.minkang.pediatrics.indicator;

/** Whom a denominator counts. Residents (常住人口), as national rates do. */
public enum PopulationGroup {
    /** Aged 0 to 14. */
    CHILDREN,
    /** Of any age. */
    RESIDENTS
}
