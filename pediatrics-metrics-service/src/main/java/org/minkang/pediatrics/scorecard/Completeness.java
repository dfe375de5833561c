package org.minkang.pediatrics.scorecard;

/**
 * How much of what a value rests on is there.
 *
 * @param expected institutions that owe a return that has the item; for training the plans, for persons the regions, 0 or more
 * @param reported of them, those whose return says it or that it does not apply
 * @param approved of these, those whose return is approved or locked
 * @param listed whether it is known who owes a return, because a round lists them; where it is not, more may be missing than is known
 * @param denominatorsMissing parts of the denominator that are known to be missing: populations, or returns where these give it
 * @param denominatorsListed whether it is known that no others are
 * @param denominatorsFinal whether all of them are settled
 */
public record Completeness(
        long expected,
        long reported,
        long approved,
        boolean listed,
        long denominatorsMissing,
        boolean denominatorsListed,
        boolean denominatorsFinal) {

    public Completeness {
        if (reported > expected || approved > reported || approved < 0 || denominatorsMissing < 0) {
            throw new IllegalArgumentException(
                    "%d expected, %d reported, %d approved".formatted(expected, reported, approved));
        }
    }

    /** Whether more may come to the numerator. */
    boolean mayRise() {
        return !listed || reported < expected;
    }

    /** Whether more may come to the denominator. */
    boolean mayFall() {
        return !denominatorsListed || denominatorsMissing > 0;
    }

    /** Whether anything is known to be missing, of either part. */
    boolean hasGaps() {
        return reported < expected || denominatorsMissing > 0;
    }

    /** Whether every institution has returned and every denominator is known. */
    public boolean isWhole() {
        return !mayRise() && !mayFall();
    }

    /** Whether all of it is settled besides. */
    public boolean isFinal() {
        return isWhole() && approved == expected && denominatorsFinal;
    }
}
