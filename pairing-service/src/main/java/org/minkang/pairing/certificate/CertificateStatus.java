package org.minkang.pairing.certificate;

import java.util.List;

/** Whether a certificate holds. */
public enum CertificateStatus {
    /** 有效 */
    VALID,
    /** 已撤销 */
    REVOKED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case VALID -> List.of("revocation");
            case REVOKED -> List.of();
        };
    }
}
