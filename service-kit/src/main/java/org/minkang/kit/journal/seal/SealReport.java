package org.minkang.kit.journal.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.journal.FeedPosition;

/**
 * What verification found.
 *
 * @param intact whether every block looked at is as it was sealed
 * @param blocks how many were found good
 * @param rows how many rows they cover
 * @param firstFault the first block that is not as it was sealed, absent when all are
 * @param head the end of the chain, absent when nothing is sealed yet
 */
record SealReport(
        boolean intact,
        long blocks,
        long rows,
        @Nullable Fault firstFault,
        @Nullable SealHead head) {

    /**
     * A block that is not as it was sealed.
     *
     * @param block its number
     * @param reason what is wrong
     * @param first place of its first row as sealed, absent when the seal is gone
     * @param last place of its last row as sealed
     */
    record Fault(
            long block,
            SealFault reason,
            @Nullable FeedPosition first,
            @Nullable FeedPosition last) {}

    /** How far verification has come. */
    record Progress(
            long block,
            String hash,
            FeedPosition position,
            long blocks,
            long rows,
            @Nullable Fault fault) {

        static final Progress START = new Progress(0, "", FeedPosition.START, 0, 0, null);

        /** Goes on from a block taken as good. */
        static Progress after(Seal seal) {
            return new Progress(seal.block(), seal.hash(), seal.last(), 0, 0, null);
        }

        Progress good(Seal seal) {
            return new Progress(
                    seal.block(),
                    seal.hash(),
                    seal.last(),
                    blocks + 1,
                    rows + seal.digest().rows(),
                    null);
        }

        Progress bad(long broken, SealFault reason, @Nullable Seal seal) {
            List<FeedPosition> range =
                    seal == null ? List.of() : List.of(seal.digest().first(), seal.last());
            Fault found = new Fault(
                    broken, reason, range.isEmpty() ? null : range.get(0), range.isEmpty() ? null : range.get(1));
            return new Progress(block, hash, position, blocks, rows, found);
        }

        SealReport report(@Nullable SealHead head) {
            return new SealReport(fault == null, blocks, rows, fault, head);
        }
    }
}
