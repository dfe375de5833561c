package org.minkang.kit.obligation;

/** Where an obligation stands. */
public enum ObligationStatus {
    /** 待履行 */
    OPEN,
    /** 已履行 */
    FULFILLED,
    /** 已免除 */
    WAIVED
}
