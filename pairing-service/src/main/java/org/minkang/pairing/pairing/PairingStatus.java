package org.minkang.pairing.pairing;

import java.util.List;

/** How far a pairing has come (D0-S01 to D0-S04). */
public enum PairingStatus {
    /** 拟结对 */
    PROPOSED,
    /** 已确定 */
    DESIGNATED,
    /** 已报计划 */
    PLANNED,
    /** 已签约 */
    SIGNED,
    /** 支援中 */
    ACTIVE,
    /** 已中止 */
    SUSPENDED,
    /** 已期满 */
    EXPIRED,
    /** 已考核: a year is assessed, whether its time is over or not */
    ASSESSED,
    /** 已终止 */
    TERMINATED,
    /** 已撤回 */
    WITHDRAWN;

    /** The transitions it allows while its time is not over, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case PROPOSED -> List.of("designation", "withdrawal");
            case DESIGNATED -> List.of("plan-submission", "withdrawal");
            case PLANNED -> List.of("signature", "withdrawal");
            case SIGNED -> List.of("withdrawal");
            case ACTIVE -> List.of("suspension", "termination");
            case SUSPENDED -> List.of("resumption", "termination");
            case ASSESSED -> List.of("suspension", "termination", "renewal");
            case EXPIRED, TERMINATED, WITHDRAWN -> List.of();
        };
    }

    /** Whether nothing is done under it any more. */
    public boolean isOver() {
        return this == EXPIRED || this == TERMINATED || this == WITHDRAWN;
    }

    /** Whether both sides had signed by then. */
    public boolean isSigned() {
        return switch (this) {
            case PROPOSED, DESIGNATED, PLANNED, WITHDRAWN -> false;
            case SIGNED, ACTIVE, SUSPENDED, EXPIRED, ASSESSED, TERMINATED -> true;
        };
    }
}
