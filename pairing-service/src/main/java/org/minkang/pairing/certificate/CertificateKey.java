package org.minkang.pairing.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;

/**
 * The public half of a key that signs certificates (证明验签公钥), as a JSON Web Key (RFC 7517) of the kind that RFC 8037 lays down.
 *
 * @param kty always {@code OKP}
 * @param crv always {@code Ed25519}
 * @param x the 32 bytes of the key, Base64url without padding
 * @param kid by which certificates name it
 * @param use always {@code sig}
 * @param alg always {@code EdDSA}
 * @param current whether it signs what is issued now
 * @param since the day of issue of the first certificate that it signed, absent while there is none
 * @param until the day of issue of the last one, absent for the key that signs now
 */
@Schema(name = "CertificateKey")
record CertificateKey(
        @Schema(example = "OKP") String kty,
        @Schema(example = "Ed25519") String crv,

        @Schema(example = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        String x,

        @Schema(example = "0f3a5b7c9d1e2f40") String kid,
        @Schema(example = "sig") String use,
        @Schema(example = "EdDSA") String alg,
        boolean current,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    static final Comparator<CertificateKey> CURRENT_FIRST =
            Comparator.comparing(CertificateKey::current).reversed().thenComparing(CertificateKey::kid);

    /** The last ones of its X.509 form (RFC 8410). */
    private static final int KEY_BYTES = 32;

    /**
     * A key.
     *
     * @param used from the first to the last day on which it signed, absent while it has not
     */
    static CertificateKey of(String keyId, PublicKey key, boolean current, @Nullable Period used) {
        return new CertificateKey(
                "OKP",
                "Ed25519",
                raw(key),
                keyId,
                "sig",
                "EdDSA",
                current,
                used == null ? null : used.start(),
                used == null || current ? null : used.end());
    }

    private static String raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
