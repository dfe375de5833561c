package org.minkang.pairing.progress;

import java.util.List;

/** How far a plan task has come. */
public enum TaskStatus {
    /** 进行中 */
    UNDER_WAY,
    /** 已完成,待确认 */
    COMPLETED,
    /** 完成已确认 */
    CONFIRMED,
    /** 已退回 */
    RETURNED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case UNDER_WAY, RETURNED -> List.of("progress");
            case COMPLETED -> List.of("progress", "confirmation", "return");
            case CONFIRMED -> List.of();
        };
    }
}
