package org.minkang.pediatrics.training;

/** How far an intake can be relied on. */
public enum IntakeStatus {
    /** 初步数: the year goes on, or its count is not closed. */
    PROVISIONAL,
    /** 最终数 */
    FINAL,
    /** 修订数: it was final and is another now. */
    REVISED;

    /** What it becomes when it is written anew. */
    IntakeStatus next(boolean closed) {
        if (this != PROVISIONAL) {
            return REVISED;
        }
        return closed ? FINAL : PROVISIONAL;
    }
}
