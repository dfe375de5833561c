package org.minkang.kit.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash. */
final class Hash {

    private final byte[] bytes;

    Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of {@code parts}, each ended so that none runs into the next. */
    static Hash of(String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return new Hash(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All 32 bytes, not copied. */
    byte[] bytes() {
        return bytes;
    }

    /** The number that an advisory lock on it goes by. */
    long lock() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
