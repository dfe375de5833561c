package org.minkang.pediatrics.indicator;

/** How indicators are called (指标代码), such as {@code BEDS_PER_1000}. */
public final class IndicatorCode {

    /** 3 to 60 characters: capital letters, digits and underscores after a letter. */
    public static final String PATTERN = "^[A-Z][A-Z0-9_]{2,59}$";

    private IndicatorCode() {}
}
