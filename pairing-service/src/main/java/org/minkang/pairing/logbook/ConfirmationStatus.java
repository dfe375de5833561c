package org.minkang.pairing.logbook;

import java.util.List;

/** Whether the recipient agrees with what the supporter recorded. */
public enum ConfirmationStatus {
    /** 已登记,待确认 */
    RECORDED,
    /** 已确认 */
    CONFIRMED,
    /** 已退回 */
    RETURNED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case RECORDED -> List.of("confirmation", "return");
            case CONFIRMED, RETURNED -> List.of();
        };
    }
}
