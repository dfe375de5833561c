package org.minkang.pediatrics.release;

/** How far a published value is settled. */
public enum ReleaseStatus {
    /** 初步数: something is missing or not approved yet. */
    PROVISIONAL,
    /** 正式数 */
    FINAL,
    /** 修订数: another one was published as final before. */
    REVISED
}
