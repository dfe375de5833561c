package org.minkang.pairing.template;

/** The four dated steps of a support programme, in order (D0-S01 to D0-S04). */
public enum MilestoneKind {
    /** 下发工作方案: the bureau issues the plan and fixes the pairings. */
    PLAN_ISSUED,
    /** 制定计划、签订协议: both plans made, the agreement signed. */
    AGREEMENT_SIGNED,
    /** 人员入驻: staff chosen, trained, reported and on post. */
    POSTS_TAKEN_UP,
    /** 总结评估: the year summed up and assessed. */
    YEAR_ASSESSED
}
