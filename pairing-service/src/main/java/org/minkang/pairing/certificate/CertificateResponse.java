package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;

/** A certificate as callers see it, the name masked. */
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
