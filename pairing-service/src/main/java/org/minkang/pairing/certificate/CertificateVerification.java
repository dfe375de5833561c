package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;

/**
 * What anybody who holds the paper may know: what stands on it, and whether it holds.
 *
 * @param valid whether it was issued as it reads and not revoked since
 * @param status whether it was revoked
 * @param revokedOn the day it was, absent while it holds
 * @param signatureVerified whether the content is as it was signed
 * @param keyId which key of the installation signed
 * @param name masked: 张**
 * @param employerName the hospital that sent the person
 * @param totalDays days served; a day at two places is one
 * @param fullYears full years these make
 * @param stretches where and when
 * @param issuerName the bureau
 * @param issuedOn the day of issue
 */
@Schema(name = "CertificateVerification")
record CertificateVerification(
        boolean valid,
        CertificateStatus status,
        @Nullable LocalDate revokedOn,
        boolean signatureVerified,
        String keyId,
        String name,
        String employerName,
        long totalDays,
        int fullYears,
        List<VerifiedStretch> stretches,
        String issuerName,
        LocalDate issuedOn) {

    /**
     * Days on end at one institution.
     *
     * @param recipientName which
     * @param period from the first to the last day
     */
    @Schema(name = "VerifiedStretch")
    record VerifiedStretch(String recipientName, Period period) {}

    /** @param signatureVerified whether the proof was found to be one of the content */
    static CertificateVerification of(ServiceCertificate certificate, boolean signatureVerified) {
        ServiceCertificate.Content content = certificate.content();
        ServiceCertificate.Revocation revocation = certificate.revocation();
        ServiceCertificate.Holder holder = content.holder().masked();
        return new CertificateVerification(
                signatureVerified && revocation == null,
                certificate.status(),
                revocation == null ? null : revocation.revokedOn(),
                signatureVerified,
                certificate.proof().keyId(),
                holder.name(),
                holder.employerName(),
                content.service().totalDays(),
                content.service().fullYears(),
                content.service().stretches().stream()
                        .map(stretch -> new VerifiedStretch(stretch.recipientName(), stretch.period()))
                        .toList(),
                content.issuer().name(),
                content.issuedOn());
    }
}
