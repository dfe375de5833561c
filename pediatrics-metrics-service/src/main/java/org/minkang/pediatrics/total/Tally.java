package org.minkang.pediatrics.total;

/**
 * What a measure amounts to in a region and year, and how much of it is known.
 *
 * @param amount the sum of what is known, in the measure's unit
 * @param expected institutions that owe a return for it; 0 where none do
 * @param reported of them those whose return says it, or for persons the populations known
 * @param approved of these those that are approved or final
 */
public record Tally(long amount, long expected, long reported, long approved) {

    /** Nothing is known and nothing expected. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                amount + other.amount, expected + other.expected, reported + other.reported, approved + other.approved);
    }
}
