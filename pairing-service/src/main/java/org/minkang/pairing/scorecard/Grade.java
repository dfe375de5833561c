package org.minkang.pairing.scorecard;

/** What a total comes to (考核等次). */
public enum Grade {
    /** 优秀 */
    EXCELLENT,
    /** 良好 */
    GOOD,
    /** 合格 */
    QUALIFIED,
    /** 不合格 */
    UNQUALIFIED
}
