package org.minkang.pairing.publicity;

import java.util.List;

/** Whether a bureau calls an item typical. */
public enum PublicityStatus {
    /** 已登记 */
    RECORDED,
    /** 典型 */
    TYPICAL;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return this == RECORDED ? List.of("typical-mark") : List.of();
    }
}
