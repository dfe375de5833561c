package org.minkang.pairing.pairing;

/** Field of dispatched staff (D0-R06). */
public enum Specialty {
    /** 医疗, which comes first */
    MEDICAL,
    /** 护理 */
    NURSING,
    /** 医技 */
    TECHNICIAN,
    /** 管理 */
    MANAGEMENT
}
