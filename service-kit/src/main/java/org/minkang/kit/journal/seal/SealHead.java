package org.minkang.kit.journal.seal;

import java.time.Instant;

/**
 * The end of the hash chain, for others to keep: whoever has it can tell later whether the chain was rewritten or cut.
 *
 * @param block number of the newest block
 * @param hash of that block, hex
 * @param sealedAt when it was sealed
 * @param keyId which key signed
 * @param signature Ed25519, Base64, over {@code minkang-journal:<service>:<block>:<hash>:<sealedAt>}
 */
record SealHead(long block, String hash, Instant sealedAt, String keyId, String signature) {}
