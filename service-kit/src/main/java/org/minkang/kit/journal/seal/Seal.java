package org.minkang.kit.journal.seal;

import java.time.Instant;
import org.minkang.kit.journal.FeedPosition;

/**
 * One sealed block of the journal. It covers every row after the block before up to its own last one.
 *
 * @param block number, from 1
 * @param digest what was computed of the rows
 * @param previousHash the hash of the block before, empty for the first
 * @param signature Ed25519 over {@link #signedText}, Base64
 * @param keyId which key signed
 * @param sealedAt when, to the microsecond
 */
record Seal(long block, BlockDigest digest, String previousHash, String signature, String keyId, Instant sealedAt) {

    String hash() {
        return digest.hash();
    }

    FeedPosition last() {
        return digest.last();
    }

    SealHead head() {
        return new SealHead(block, hash(), sealedAt, keyId, signature);
    }

    /** What the signature stands under. */
    static String signedText(String service, long block, String hash, Instant sealedAt) {
        return String.join(":", "minkang-journal", service, Long.toString(block), hash, sealedAt.toString());
    }
}
