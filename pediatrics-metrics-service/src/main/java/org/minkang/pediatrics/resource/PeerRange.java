package org.minkang.pediatrics.resource;

/**
 * What institutions of one class usually have of an item: the median, and half of their distances from it.
 *
 * @param institutions of how many it was taken
 * @param median in the item's unit
 * @param deviation the median of the distances from it
 */
public record PeerRange(int institutions, long median, long deviation) {

    private static final int FEWEST = 8;
    private static final int FACTOR = 10;

    /** Whether {@code value} lies more than ten deviations (and at least ten units) off; nothing is said of fewer than eight institutions. */
    boolean isFar(long value) {
        long distance = Math.abs(value - median);
        return institutions >= FEWEST && distance > FACTOR * Math.max(1, deviation);
    }
}
