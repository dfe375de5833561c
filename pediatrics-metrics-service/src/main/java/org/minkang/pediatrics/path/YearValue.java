package org.minkang.pediatrics.path;

/**
 * A value that was observed.
 *
 * @param year of the return
 * @param value in the indicator's unit; good for a forecast, not for a verdict
 */
public record YearValue(int year, double value) {}
