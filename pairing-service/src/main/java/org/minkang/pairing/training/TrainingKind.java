package org.minkang.pairing.training;

/** How staff of the recipient are trained. */
public enum TrainingKind {
    /** 免费接收进修,免收费用 (D0-P02) */
    FREE_FELLOWSHIP,
    /** 短期培训 (D0-P03) */
    SHORT_COURSE
}
