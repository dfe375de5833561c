package org.minkang.pairing.publicity;

/** What kind of item is told (宣传类别). */
public enum PublicityKind {
    /** 事例 */
    CASE,
    /** 先进经验 */
    EXPERIENCE,
    /** 媒体报道 */
    MEDIA_REPORT,
    /** 工作动态 */
    NEWS
}
