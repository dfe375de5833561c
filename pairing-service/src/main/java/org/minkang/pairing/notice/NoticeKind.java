package org.minkang.pairing.notice;

/** What a notice does (D0-S04). */
public enum NoticeKind {
    /** 通报表扬 */
    COMMENDATION,
    /** 通报批评 */
    CRITICISM
}
