package org.minkang.pairing.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.staff.PersonalData;
import org.minkang.pairing.staff.StaffMember;

/**
 * A bureau's word on what a person served (服务证明). What it says never changes; it can only be revoked.
 *
 * @param content what is certified
 * @param proof that the bureau's installation certified just this
 * @param revocation absent while it holds
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param updatedAt when last, in UTC
 */
public record ServiceCertificate(
        Content content,
        Proof proof,
        @Nullable Revocation revocation,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What is certified and stands under the signature.
     *
     * @param id UUIDv7
     * @param code by which anybody may verify it
     * @param holder who served
     * @param service when and where
     * @param issuedOn the day, in Asia/Shanghai; later days are not in {@code service}
     * @param issuer which bureau says so
     */
    public record Content(
            UUID id, CertificateCode code, Holder holder, ServiceRecord service, LocalDate issuedOn, Issuer issuer) {

        private static final String TYPE = "minkang-service-certificate/1";

        /**
         * What the signature stands over: the UTF-8 bytes of this JSON object in its canonical form (RFC 8785), dates as
         * {@code YYYY-MM-DD}, the name in full.
         *
         * <pre>{@code
         * {"code": "7ZQ4-…", "holder": {"employer": "1244…", "employerName": "…", "name": "…", "number": "…", "staffId": "0190…"},
         *  "id": "0190…", "issuedOn": "2013-08-01", "issuer": {"name": "…", "region": "441300"},
         *  "stretches": [{"end": "2013-01-31", "pairing": "0190…", "recipient": "1244…", "recipientName": "…", "start": "2012-07-30"}],
         *  "totalDays": 186, "type": "minkang-service-certificate/1"}
         * }</pre>
         */
        String signedText() {
            return CanonicalJson.of(Map.of(
                    "type", TYPE,
                    "id", id.toString(),
                    "code", code.value(),
                    "holder", holder.signed(),
                    "stretches",
                            service.stretches().stream().map(Content::signed).toList(),
                    "totalDays", service.totalDays(),
                    "issuedOn", issuedOn.toString(),
                    "issuer", Map.of("region", issuer.region().value(), "name", issuer.name())));
        }

        private static Map<String, String> signed(ServiceRecord.Stretch stretch) {
            return Map.of(
                    "pairing", stretch.pairingId().toString(),
                    "recipient", stretch.recipientCode().value(),
                    "recipientName", stretch.recipientName(),
                    "start", stretch.period().start().toString(),
                    "end", stretch.period().end().toString());
        }
    }

    /**
     * Who served, as registered on the day of issue.
     *
     * @param staffId in the register of staff
     * @param number 人员编号
     * @param name personal data: shown masked unless a purpose is given
     * @param employer credit code of the hospital that sent the person
     * @param employerName its registered name
     * @param areaCode where it is, in whose scope the certificate is seen; not signed, as a division may get another code
     */
    public record Holder(
            UUID staffId,
            String number,
            String name,
            SocialCreditCode employer,
            String employerName,
            RegionCode areaCode) {

        static Holder of(StaffMember member) {
            return new Holder(
                    member.id(),
                    member.number(),
                    member.particulars().name(),
                    member.employer(),
                    member.employerName(),
                    member.areaCode());
        }

        Holder masked() {
            return new Holder(staffId, number, PersonalData.maskedName(name), employer, employerName, areaCode);
        }

        private Map<String, String> signed() {
            return Map.of(
                    "staffId", staffId.toString(),
                    "number", number,
                    "name", name,
                    "employer", employer.value(),
                    "employerName", employerName);
        }
    }

    /**
     * The bureau that issues.
     *
     * @param region it is in charge of
     * @param name as printed
     */
    public record Issuer(RegionCode region, String name) {}

    /**
     * That the content is as it was issued.
     *
     * @param keyId which key of the installation signed
     * @param signature Ed25519 over {@link Content#signedText}, Base64
     */
    public record Proof(String keyId, String signature) {}

    /**
     * That the certificate no longer holds.
     *
     * @param revokedOn the day, in Asia/Shanghai
     * @param reason 2 to 500 characters
     */
    public record Revocation(LocalDate revokedOn, String reason) {}

    /** A new one, which holds. */
    static ServiceCertificate issued(Content content, Proof proof, Instant at) {
        return new ServiceCertificate(content, proof, null, 0, at, at);
    }

    public UUID id() {
        return content.id();
    }

    /** Whether it holds. */
    public CertificateStatus status() {
        return revocation == null ? CertificateStatus.VALID : CertificateStatus.REVOKED;
    }

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status().allowedTransitions();
    }

    /**
     * The bureau takes it back, for good.
     *
     * @throws ProblemException 409 when it did already
     */
    ServiceCertificate revoke(LocalDate day, String reason, Instant at) {
        if (revocation != null) {
            throw ProblemException.transitionNotAllowed("revocation", status(), allowedTransitions());
        }
        return new ServiceCertificate(content, proof, new Revocation(day, reason), version + 1, createdAt, at);
    }

    /** As those may see it who have not said what for. */
    ServiceCertificate masked() {
        Content shown = new Content(
                content.id(),
                content.code(),
                content.holder().masked(),
                content.service(),
                content.issuedOn(),
                content.issuer());
        return new ServiceCertificate(shown, proof, revocation, version, createdAt, updatedAt);
    }
}
