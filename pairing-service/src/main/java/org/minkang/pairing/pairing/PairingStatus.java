package org.minkang.pairing.pairing;

import java.util.List;

/** How far a pairing has come (D0-S01, D0-S02). */
public enum PairingStatus {
    /** 拟结对 */
    PROPOSED,
    /** 已确定 */
    DESIGNATED,
    /** 已报计划 */
    PLANNED,
    /** 已签约 */
    SIGNED,
    /** 已撤回 */
    WITHDRAWN;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case PROPOSED -> List.of("designation", "withdrawal");
            case DESIGNATED -> List.of("plan-submission", "withdrawal");
            case PLANNED -> List.of("signature", "withdrawal");
            case SIGNED -> List.of("withdrawal");
            case WITHDRAWN -> List.of();
        };
    }
}
