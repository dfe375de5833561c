package org.minkang.kit.journal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.minkang.kit.StartRefusedException;
import org.minkang.kit.journal.FeedPosition;

/**
 * What is computed of a block's rows.
 *
 * @param algorithm name of the message digest
 * @param first place of the first row
 * @param last place of the last row
 * @param rows how many
 * @param contents the rows' contents, whatever their order: tells reordered rows from changed ones
 * @param hash over the block number, the hash before, and place and contents of each row in order
 */
record BlockDigest(String algorithm, FeedPosition first, FeedPosition last, int rows, String contents, String hash) {

    private static final String FORMAT = "minkang-journal-block-1";

    /** Computes the digest of one row or more. */
    static BlockDigest of(String algorithm, long block, String previousHash, List<SealedRow> rows) {
        MessageDigest chain = digest(algorithm);
        MessageDigest row = digest(algorithm);
        byte[] sum = new byte[chain.getDigestLength()];
        update(chain, FORMAT);
        update(chain, algorithm);
        chain.update(longs(block));
        update(chain, previousHash);
        for (SealedRow sealed : rows) {
            byte[] contents = sealed.contents(row);
            chain.update(
                    longs(sealed.position().transaction(), sealed.position().sequence()));
            chain.update(contents);
            add(sum, contents);
        }
        HexFormat hex = HexFormat.of();
        return new BlockDigest(
                algorithm,
                rows.get(0).position(),
                rows.get(rows.size() - 1).position(),
                rows.size(),
                hex.formatHex(sum),
                hex.formatHex(chain.digest()));
    }

    /** @throws StartRefusedException when the platform has no such message digest */
    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException unknown) {
            throw new StartRefusedException("There is no message digest named " + algorithm, unknown);
        }
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(longs(bytes.length));
        digest.update(bytes);
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    /** Adds without carry, which forgets the order. */
    private static void add(byte[] sum, byte[] contents) {
        for (int index = 0; index < sum.length; index++) {
            sum[index] ^= contents[index];
        }
    }
}
