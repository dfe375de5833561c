package org.minkang.pairing.contribution;

/** What a supporter gives within its ability (D0-P07). */
public enum ContributionKind {
    /** 经费 */
    FUNDS,
    /** 适宜设备 */
    EQUIPMENT
}
