package org.minkang.kit.institution;

/** Grade of a hospital within its level (医院等级之“等”). */
public enum InstitutionGrade {
    /** 特等, of the third level only */
    SPECIAL,
    /** 甲等 */
    A,
    /** 乙等 */
    B,
    /** 丙等 */
    C,
    /** 未定等 */
    UNRATED
}
