package org.minkang.pairing.staff;

/** How high a professional title stands, the highest first. */
public enum TitleRank {
    /** 正高级 */
    SENIOR,
    /** 副高级 */
    ASSOCIATE_SENIOR,
    /** 中级 */
    INTERMEDIATE,
    /** 初级（师） */
    JUNIOR,
    /** 初级（士） */
    ASSISTANT;

    /** Whether it is {@code least} or stands above it: 以上 includes the rank itself. */
    public boolean isAtLeast(TitleRank least) {
        return compareTo(least) <= 0;
    }
}
