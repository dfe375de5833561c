package org.minkang.pairing.assessment;

import java.util.List;

/** How far the assessment of a year has come (D0-S04). */
public enum AssessmentStatus {
    /** 自评中 */
    DRAFT,
    /** 已退回重评 */
    RETURNED,
    /** 已自评 */
    SELF_SCORED,
    /** 已评分 */
    BUREAU_SCORED,
    /** 已终结 */
    FINALISED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case DRAFT, RETURNED -> List.of("submission");
            case SELF_SCORED -> List.of("bureau-score", "return");
            case BUREAU_SCORED -> List.of("bureau-score", "finalisation", "return");
            case FINALISED -> List.of();
        };
    }
}
