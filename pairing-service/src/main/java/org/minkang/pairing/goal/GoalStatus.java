package org.minkang.pairing.goal;

import java.util.List;

/** What the last check on a goal found. */
public enum GoalStatus {
    /** 未检查 */
    UNCHECKED,
    /** 已达到 */
    MET,
    /** 未达到 */
    NOT_MET;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return List.of("checks");
    }
}
