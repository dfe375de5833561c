package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.journal.seal.SigningKeys;

class CertificateKeyTest {

    /** Of RFC 8037, appendix A.2. */
    private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    private static final Period USED = new Period(LocalDate.of(2012, 8, 1), LocalDate.of(2013, 7, 31));

    @Test
    void isAJsonWebKeyAsRfc8037HasIt() throws GeneralSecurityException {
        CertificateKey key = CertificateKey.of("0123456789abcdef", new PublishedKey(X).key(), true, null);

        assertThat(key)
                .isEqualTo(
                        new CertificateKey("OKP", "Ed25519", X, "0123456789abcdef", "sig", "EdDSA", true, null, null));
    }

    @Test
    void saysSinceWhenItSignsAndUntilWhenAFormerOneDid() throws GeneralSecurityException {
        CertificateKey current = CertificateKey.of("b", new PublishedKey(X).key(), true, USED);
        CertificateKey former = CertificateKey.of("a", new PublishedKey(X).key(), false, USED);

        assertThat(current.since()).isEqualTo(USED.start());
        assertThat(current.until()).isNull();
        assertThat(former.since()).isEqualTo(USED.start());
        assertThat(former.until()).isEqualTo(USED.end());
        assertThat(Stream.of(former, current).sorted(CertificateKey.CURRENT_FIRST))
                .containsExactly(current, former);
    }

    @Test
    void verifiesWhatItsOtherHalfSignedAndNothingElse(@TempDir Path directory) throws GeneralSecurityException {
        SigningKeys keys =
                SigningKeys.load(new InstallationProperties(true, new InstallationProperties.Keys(directory)));
        String text = Services.content().signedText();
        PublicKey key = Objects.requireNonNull(keys.publicKeys().get(keys.keyId()));

        CertificateKey published = CertificateKey.of(keys.keyId(), key, true, null);

        assertThat(new PublishedKey(published.x()).verifies(text, keys.sign(text)))
                .isTrue();
        assertThat(new PublishedKey(published.x()).verifies(text + " ", keys.sign(text)))
                .isFalse();
        assertThat(new PublishedKey(X).verifies(text, keys.sign(text))).isFalse();
    }
}
