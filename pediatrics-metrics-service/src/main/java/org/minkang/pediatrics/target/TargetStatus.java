package org.minkang.pediatrics.target;

import java.util.List;

/** Whether regions are measured by a target. */
public enum TargetStatus {
    /** 有效 */
    ACTIVE,
    /** 已撤销 */
    WITHDRAWN;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return this == ACTIVE ? List.of("withdrawal") : List.of();
    }
}
