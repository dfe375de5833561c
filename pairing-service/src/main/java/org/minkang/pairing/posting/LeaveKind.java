package org.minkang.pairing.posting;

/** Why somebody is away. */
public enum LeaveKind {
    /** 年休假 */
    ANNUAL,
    /** 病假 */
    SICK,
    /** 产假、陪产假 */
    PARENTAL,
    /** 事假 */
    PERSONAL,
    /** 外出培训 */
    TRAINING
}
