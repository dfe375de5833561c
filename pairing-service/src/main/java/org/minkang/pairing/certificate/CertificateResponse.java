package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;

/**
 * A certificate as callers see it, the name masked.
 *
 * @param id UUIDv7
 * @param code by which anybody may verify it
 * @param staffId in the register of staff
 * @param number of the person in the register of staff
 * @param name masked, such as 张**
 * @param employer credit code of the hospital that sent the person
 * @param employerName registered name of that hospital
 * @param areaCode where the employer is, in whose scope the certificate is seen
 * @param stretches where and when the person served
 * @param totalDays days served; a day at two places is one
 * @param fullYears full years these make
 * @param atLeastOneYear whether they make a year or more
 * @param issuedOn the day it was issued, in Asia/Shanghai; later days are not in it
 * @param issuerRegion the region of the bureau that says so
 * @param issuerName that bureau, as printed
 * @param keyId which key of the installation signed
 * @param signature Ed25519 over the signed text, Base64
 * @param allowedTransitions steps that its status allows next, by name
 * @param revokedOn the day it was revoked, in Asia/Shanghai; absent while it holds
 * @param revocationReason why it was revoked, 2 to 500 characters; absent while it holds
 */
@Schema(name = "ServiceCertificate")
record CertificateResponse(
        UUID id,
        String code,
        UUID staffId,
        String number,
        String name,
        SocialCreditCode employer,
        String employerName,
        RegionCode areaCode,
        List<ServiceRecord.Stretch> stretches,
        long totalDays,
        int fullYears,
        boolean atLeastOneYear,
        LocalDate issuedOn,
        RegionCode issuerRegion,
        String issuerName,
        String keyId,
        String signature,
        CertificateStatus status,
        List<String> allowedTransitions,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static CertificateResponse of(ServiceCertificate certificate) {
        ServiceCertificate.Content content = certificate.content();
        ServiceCertificate.Holder holder = content.holder().masked();
        ServiceCertificate.Revocation revocation = certificate.revocation();
        return new CertificateResponse(
                certificate.id(),
                content.code().value(),
                holder.staffId(),
                holder.number(),
                holder.name(),
                holder.employer(),
                holder.employerName(),
                holder.areaCode(),
                content.service().stretches(),
                content.service().totalDays(),
                content.service().fullYears(),
                content.service().atLeastOneYear(),
                content.issuedOn(),
                content.issuer().region(),
                content.issuer().name(),
                certificate.proof().keyId(),
                certificate.proof().signature(),
                certificate.status(),
                certificate.allowedTransitions(),
                revocation == null ? null : revocation.revokedOn(),
                revocation == null ? null : revocation.reason(),
                certificate.version(),
                certificate.createdAt(),
                certificate.updatedAt());
    }
}
