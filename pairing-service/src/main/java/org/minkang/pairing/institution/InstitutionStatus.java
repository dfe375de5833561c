package org.minkang.pairing.institution;

/** Whether an institution works. */
public enum InstitutionStatus {
    /** 运营 */
    ACTIVE,
    /** 注销、撤并 */
    CLOSED
}
