package org.minkang.pairing.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Verifies with what is published of a key, and nothing of ours: as whoever reads the contract would. */
final class PublishedKey {

    /** What RFC 8410 puts before the 32 bytes of an Ed25519 key. */
    private static final String X509 = "302a300506032b6570032100";

    private final PublicKey key;

    /** @param x of the JSON Web Key */
    PublishedKey(String x) throws GeneralSecurityException {
        String raw = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x));
        this.key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + raw)));
    }

    PublicKey key() {
        return key;
    }

    /** @param signature Base64 */
    boolean verifies(String text, String signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(text.getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(signature));
    }
}
