package org.minkang.pairing.pairing;

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

    /** Whether nothing is done under it any more. */
    public boolean isOver() {
        return this == EXPIRED || this == TERMINATED || this == WITHDRAWN;
    }

    /** Whether staff are posted under it; one whose time is over may still be told late who was there. */
    public boolean takesStaff() {
        return isSigned() && this != TERMINATED;
    }

    /** Whether both sides had signed by then. */
    public boolean isSigned() {
        return switch (this) {
            case PROPOSED, DESIGNATED, PLANNED, WITHDRAWN -> false;
            case SIGNED, ACTIVE, SUSPENDED, EXPIRED, ASSESSED, TERMINATED -> true;
        };
    }
}
