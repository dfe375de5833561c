package org.minkang.pairing.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The code on a certificate, by which anybody may verify it (核验编码): 140 random bits, so that nobody meets one by trying. Written in
 * Crockford's base 32, which leaves out I, L, O and U, as seven groups of four.
 *
 * @param value such as {@code 7ZQ4-0M1B-X9TK-…}
 */
public record CertificateCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 7;
    private static final int GROUP = 4;

    /** @param random a cryptographically strong one */
    static CertificateCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CertificateCode(code.toString());
    }

    /** What it is looked up by. */
    String hash() {
        return hash(value);
    }

    /**
     * What a typed code is looked up by: the SHA-256 of its characters, 64 hex digits. Case, blanks and signs do not matter, and letters
     * that look like digits count as these. Any text has one, so that what can be no code takes the same way as a code that is not there,
     * and how far the two agree shows nowhere.
     */
    static String hash(String typed) {
        String plain = typed.replaceAll("[^0-9A-Za-z]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
