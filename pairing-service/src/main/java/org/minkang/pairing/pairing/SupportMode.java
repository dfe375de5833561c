package org.minkang.pairing.pairing;

/** How a supporter helps (支援方式). */
public enum SupportMode {
    /** 定期驻点支援, the main mode (D0-P01). */
    STATIONED,
    /** 免费接收进修, its fee is 0 (D0-P02). */
    FREE_FELLOWSHIP,
    /** 短期培训 (D0-P03). */
    SHORT_TRAINING
}
