package org.minkang.pediatrics.rule;

/** What a rule finds of its subject (判定结果). */
public enum Outcome {
    /** 符合: whatever is still to be returned cannot undo it. */
    MET,
    /** 不符合: nor can it undo this. */
    NOT_MET,
    /** 不适用: the rule asks nothing of the subject. */
    NOT_APPLICABLE,
    /** 无法判定: a return or a population that could turn it is missing. */
    UNDECIDED
}
