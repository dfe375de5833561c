package org.minkang.pairing.posting;

import java.util.List;

/** How far a posting has come (D0-S03). */
public enum PostingStatus {
    /** 拟派 */
    DRAFT,
    /** 已报备 */
    REPORTED,
    /** 在岗 */
    ON_POST,
    /** 请假 */
    ON_LEAVE,
    /** 已交接 */
    HANDED_OVER,
    /** 期满 */
    COMPLETED,
    /** 已召回 */
    RECALLED,
    /** 已取消 */
    CANCELLED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of("training", "report", "cancellation");
            case REPORTED -> List.of("training", "arrival", "cancellation");
            case ON_POST -> List.of("leave", "hand-over", "recall");
            case ON_LEAVE -> List.of("return");
            case HANDED_OVER -> List.of("completion");
            case COMPLETED, RECALLED, CANCELLED -> List.of();
        };
    }

    /** Whether staff have come; only then do days count. */
    public boolean hasBegun() {
        return switch (this) {
            case DRAFT, REPORTED, CANCELLED -> false;
            case ON_POST, ON_LEAVE, HANDED_OVER, COMPLETED, RECALLED -> true;
        };
    }
}
