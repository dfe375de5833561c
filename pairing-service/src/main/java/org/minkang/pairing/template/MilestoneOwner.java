package org.minkang.pairing.template;

/** Who owes a milestone. */
public enum MilestoneOwner {
    /** 卫生行政部门 */
    BUREAU,
    /** 支援单位 */
    SUPPORTER
}
