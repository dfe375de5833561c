package org.minkang.kit.institution;

/** Level of a hospital (医院等级之“级”). Codes of others differ and are kept as aliases, never parsed. */
public enum InstitutionLevel {
    /** 一级 */
    PRIMARY("1"),
    /** 二级 */
    SECONDARY("2"),
    /** 三级 */
    TERTIARY("3"),
    /** 未定级 */
    UNRATED("9");

    private final String code;

    InstitutionLevel(String code) {
        this.code = code;
    }

    /** The code of the statistical survey form. */
    public String code() {
        return code;
    }

    /** Whether this is a rated level higher than {@code other}; an unrated institution stands below every rated one. */
    public boolean isAbove(InstitutionLevel other) {
        return this != UNRATED && (other == UNRATED || compareTo(other) > 0);
    }
}
