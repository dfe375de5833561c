package org.minkang.pediatrics.resource;

import java.util.List;

/** Where a return stands (年报状态). */
public enum ReturnStatus {
    /** 待报 */
    DRAFT,
    /** 已报送 */
    SUBMITTED,
    /** 已审核 */
    CHECKED,
    /** 已审定 */
    APPROVED,
    /** 已锁定 */
    LOCKED,
    /** 已退回重报; its figures go on counting as provisional ones */
    REOPENED,
    /** 免报 */
    EXEMPTED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of("submission", "exemption");
            case SUBMITTED -> List.of("check", "reopening");
            case CHECKED -> List.of("approval", "reopening");
            case APPROVED -> List.of("lock", "reopening");
            case LOCKED -> List.of("reopening");
            case REOPENED -> List.of("submission");
            case EXEMPTED -> List.of();
        };
    }

    /** Whether figures may be written. */
    public boolean isOpen() {
        return this == DRAFT || this == REOPENED;
    }

    /** Whether its figures count into totals. */
    public boolean isCounted() {
        return this != DRAFT && this != EXEMPTED;
    }

    /** Whether a return was or is to be expected. */
    public boolean isExpected() {
        return this != EXEMPTED;
    }

    /** Whether its figures are final. */
    public boolean isApproved() {
        return this == APPROVED || this == LOCKED;
    }
}
