package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.journal.seal.SigningKeys;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.certificate.ServiceCertificate.Content;
import org.minkang.pairing.certificate.ServiceCertificate.Holder;
import org.minkang.pairing.certificate.ServiceCertificate.Issuer;
import org.minkang.pairing.certificate.ServiceCertificate.Proof;
import org.minkang.pairing.certificate.ServiceRecord.Stretch;

class ServiceCertificateTest {

    private Path directory;
    private SigningKeys keys;
    private ServiceCertificate certificate;

    @BeforeEach
    void aCertificateThatWasSigned(@TempDir Path directory) {
        this.directory = directory;
        keys = keys(directory);
        Content content = Services.content();
        certificate =
                ServiceCertificate.issued(content, new Proof(keys.keyId(), keys.sign(content.signedText())), Given.NOW);
    }

    @Test
    void isGenuineAsItWasSigned() {
        assertThat(isGenuine(keys, certificate.content(), certificate.proof())).isTrue();
        assertThat(certificate.content().signedText()).startsWith("{\"code\":").endsWith("}");
    }

    @Test
    void isNotGenuineOnceAnythingInItIsChanged() {
        Content signed = certificate.content();

        assertThat(changed(signed)).hasSize(15).allSatisfy(other -> {
            assertThat(other).isNotEqualTo(signed);
            assertThat(isGenuine(keys, other, certificate.proof()))
                    .as(other.toString())
                    .isFalse();
        });
    }

    @Test
    void isNotGenuineByAnotherKeyOrSignature() {
        Content content = certificate.content();
        String signature = certificate.proof().signature();

        assertThat(isGenuine(keys, content, new Proof("0123456789abcdef", signature)))
                .isFalse();
        assertThat(isGenuine(keys, content, new Proof(keys.keyId(), signature.toLowerCase(Locale.ROOT))))
                .isFalse();
        assertThat(isGenuine(
                        keys, content, new Proof(keys.keyId(), keys.sign("minkang-journal:" + content.signedText()))))
                .isFalse();
    }

    @Test
    void staysGenuineWhenTheKeyIsReplaced() throws IOException {
        Files.move(directory.resolve("journal-signing.pem"), directory.resolve("journal-signing-2012.pem"));

        SigningKeys next = keys(directory);

        assertThat(next.keyId()).isNotEqualTo(certificate.proof().keyId());
        assertThat(isGenuine(next, certificate.content(), certificate.proof())).isTrue();
        assertThat(changed(certificate.content())).noneMatch(other -> isGenuine(next, other, certificate.proof()));
    }

    @Test
    void isRevokedOnceAndForGood() {
        LocalDate day = Services.ISSUED_ON.plusDays(1);

        ServiceCertificate revoked = certificate.revoke(day, "派驻记录经核查有误", Given.NOW);

        assertThat(certificate.allowedTransitions()).containsExactly("revocation");
        assertThat(revoked.status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(revoked.version()).isEqualTo(1);
        assertThat(revoked.allowedTransitions()).isEmpty();
        assertThat(Refusals.code(() -> revoked.revoke(day, "再次撤销", Given.NOW)))
                .isEqualTo(CommonProblem.TRANSITION_NOT_ALLOWED.name());
    }

    @Test
    void tellsAnybodyWhetherItHoldsAndNoFullName() {
        CertificateVerification genuine = CertificateVerification.of(certificate, true);
        CertificateVerification revoked =
                CertificateVerification.of(certificate.revoke(Services.ISSUED_ON, "派驻记录经核查有误", Given.NOW), true);

        assertThat(genuine.valid()).isTrue();
        assertThat(genuine.name()).isEqualTo("样**");
        assertThat(genuine.totalDays()).isEqualTo(367);
        assertThat(genuine.fullYears()).isEqualTo(1);
        assertThat(revoked.valid()).isFalse();
        assertThat(revoked.revokedOn()).isEqualTo(Services.ISSUED_ON);
        assertThat(CertificateVerification.of(certificate, false).valid()).isFalse();
    }

    /** One copy for each thing that can be changed. */
    private static List<Content> changed(Content content) {
        Holder holder = content.holder();
        Issuer issuer = content.issuer();
        Stretch stretch = content.service().stretches().get(0);
        Stream<Content> itself = Stream.of(
                new Content(Ids.next(), content.code(), holder, content.service(), content.issuedOn(), issuer),
                new Content(
                        content.id(), new CertificateCode("0"), holder, content.service(), content.issuedOn(), issuer),
                new Content(
                        content.id(),
                        content.code(),
                        holder,
                        content.service(),
                        content.issuedOn().plusDays(1),
                        issuer),
                with(content, new Issuer(new RegionCode("441400"), issuer.name())),
                with(content, new Issuer(issuer.region(), issuer.name() + "(印)")));
        Stream<Content> holders = Stream.of(
                        new Holder(
                                Ids.next(),
                                holder.number(),
                                holder.name(),
                                holder.employer(),
                                holder.employerName(),
                                holder.areaCode()),
                        new Holder(
                                holder.staffId(),
                                holder.number() + "1",
                                holder.name(),
                                holder.employer(),
                                holder.employerName(),
                                holder.areaCode()),
                        new Holder(
                                holder.staffId(),
                                holder.number(),
                                "样例乙",
                                holder.employer(),
                                holder.employerName(),
                                holder.areaCode()),
                        new Holder(
                                holder.staffId(),
                                holder.number(),
                                holder.name(),
                                Given.creditCode("441302"),
                                holder.employerName(),
                                holder.areaCode()),
                        new Holder(
                                holder.staffId(),
                                holder.number(),
                                holder.name(),
                                holder.employer(),
                                holder.employerName() + "分院",
                                holder.areaCode()))
                .map(other -> new Content(
                        content.id(), content.code(), other, content.service(), content.issuedOn(), issuer));
        Stream<Content> services = Stream.of(
                        new Stretch(Ids.next(), stretch.recipientCode(), stretch.recipientName(), stretch.period()),
                        new Stretch(
                                stretch.pairingId(),
                                Given.creditCode("441322"),
                                stretch.recipientName(),
                                stretch.period()),
                        new Stretch(stretch.pairingId(), stretch.recipientCode(), "另一卫生院", stretch.period()),
                        new Stretch(
                                stretch.pairingId(),
                                stretch.recipientCode(),
                                stretch.recipientName(),
                                Services.period("2012-07-29", "2013-07-31")))
                .map(other -> new ServiceRecord(List.of(other)))
                .map(service -> with(content, service));
        return Stream.of(
                        itself,
                        holders,
                        services,
                        Stream.of(with(content, new ServiceRecord(List.of(stretch, stretch)))))
                .flatMap(contents -> contents)
                .toList();
    }

    private static Content with(Content content, ServiceRecord service) {
        return new Content(
                content.id(), content.code(), content.holder(), service, content.issuedOn(), content.issuer());
    }

    private static Content with(Content content, Issuer issuer) {
        return new Content(
                content.id(), content.code(), content.holder(), content.service(), content.issuedOn(), issuer);
    }

    private static boolean isGenuine(SigningKeys keys, Content content, Proof proof) {
        return keys.verifies(proof.keyId(), content.signedText(), proof.signature());
    }

    private static SigningKeys keys(Path directory) {
        return SigningKeys.load(new InstallationProperties(true, new InstallationProperties.Keys(directory)));
    }
}
