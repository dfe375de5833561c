package org.minkang.pairing.certificate;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How certificates are issued and printed.
 *
 * @param verificationUrl where anybody verifies a certificate; its code is put behind. Printed for good, so that it must be https outside
 *     local mode
 * @param bureaus names of issuing bureaus by region code, where they are not 〈region〉卫生健康局 or, of provinces, 〈region〉卫生健康委员会
 */
@ConfigurationProperties("minkang.certificates")
record CertificateProperties(
        @DefaultValue("http://127.0.0.1:8080/pairing/v1/certificates/verification/")
        String verificationUrl,

        @DefaultValue Map<String, String> bureaus) {

    static final String VERIFICATION_URL = "minkang.certificates.verification-url";

    /** The address that a printed certificate names. */
    String verificationOf(CertificateCode code) {
        return verificationUrl + (verificationUrl.endsWith("/") ? "" : "/") + code.value();
    }
}
