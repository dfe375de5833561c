package org.minkang.pediatrics.explanation;

import org.minkang.pediatrics.target.Target;

/** Why a year is measured by a target and no other of its region. */
enum TargetReason {
    /** The next that is due in the year or later. */
    NEXT_DUE("该年或其后最近一个目标年的目标", "the next target due in the year or later"),
    /** All are past; the last of them. */
    LAST_PAST("目标年均已过,沿用最后一个", "all targets are past; the last of them"),
    /** None has a year; the one that wants most. */
    UNDATED("目标年未定,取要求最高的", "no target has a year yet; the one that wants most");

    private final String zh;
    private final String en;

    TargetReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static TargetReason of(Target target, int year) {
        Integer due = target.year();
        if (due == null) {
            return UNDATED;
        }
        return due >= year ? NEXT_DUE : LAST_PAST;
    }

    Wording wording() {
        return new Wording(zh, en);
    }
}
