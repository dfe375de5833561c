package org.minkang.pairing.telemedicine;

/** What a link is used for. */
public enum TelemedicineServiceKind {
    /** 远程会诊 */
    CONSULTATION,
    /** 远程影像诊断 */
    IMAGING,
    /** 远程心电诊断 */
    ECG,
    /** 远程病理诊断 */
    PATHOLOGY,
    /** 远程教学 */
    TEACHING
}
