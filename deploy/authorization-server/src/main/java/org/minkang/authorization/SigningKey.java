package org.minkang.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;

/** The RSA key that signs tokens: generated on the first start, the same on every later one. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey readOrCreate(KeyFiles files) {
        String json = files.readOrCreate(Path.of("signing-key.jwk"), SigningKey::generate);
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key file does not hold an RSA key.", e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot generate RSA keys.", e);
        }
    }
}
