package org.minkang.pediatrics.resource;

/** The checks of a return (审核规则). */
public enum CheckRule {
    /** A part is not larger than its whole: pediatric beds than beds, personnel than business expenditure. */
    PART_EXCEEDS_WHOLE,
    /** A ward has beds. */
    WARD_WITHOUT_BEDS,
    /** Beds or physicians for children more than half as many again as last year, or less than half, and by more than nine. */
    JUMP_ON_LAST_YEAR,
    /** Far outside what institutions of its class have in the same year. */
    UNLIKE_ITS_PEERS
}
