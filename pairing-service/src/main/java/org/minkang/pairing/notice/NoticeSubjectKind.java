package org.minkang.pairing.notice;

/** Whom a notice is about. */
public enum NoticeSubjectKind {
    /** 单位 */
    UNIT,
    /** 个人 */
    PERSON
}
