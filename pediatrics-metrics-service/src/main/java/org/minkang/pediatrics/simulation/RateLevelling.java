package org.minkang.pediatrics.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives units one after the other to whoever has the lowest rate, but most of them at once: every unit that goes to a rate below some level
 * comes before every other one. So all those are given that are not more than there are, and only the last ones, fewer than two for each
 * region, are given singly. Nothing is rounded: whatever the level, the shares are the same.
 */
final class RateLevelling {

    /** Of the level; finer than what one unit more makes of the rate of the country's population. */
    private static final int DECIMALS = 12;

    private static final Comparator<Claim> LOWEST_RATE_FIRST =
            Comparator.comparing(Claim::value).thenComparing(Claim::region);

    private RateLevelling() {}

    /**
     * What each region is given; together all of {@code units}.
     *
     * @param units 0 or more
     * @param claims each region once, at least one
     */
    static SortedMap<String, Long> shares(long units, Collection<Claim> claims) {
        BigDecimal level = level(units, claims);
        SortedMap<String, Long> shares = new TreeMap<>();
        PriorityQueue<Claim> queue = new PriorityQueue<>(LOWEST_RATE_FIRST);
        long left = units;
        for (Claim claim : claims) {
            long share = below(claim, level);
            shares.put(claim.region(), share);
            queue.add(claim.with(share));
            left -= share;
        }
        for (; left > 0; left--) {
            Claim next = queue.remove();
            shares.merge(next.region(), 1L, Long::sum);
            queue.add(next.with(1));
        }
        return shares;
    }

    /** One below which lie no more units than there are, and few less. */
    private static BigDecimal level(long units, Collection<Claim> claims) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = beyond(units, claims).unscaledValue();
        long left = units;
        while (left > claims.size() && high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            long spread = below(new BigDecimal(middle, DECIMALS), claims);
            if (spread <= units) {
                low = middle;
                left = units - spread;
            } else {
                high = middle;
            }
        }
        return new BigDecimal(low, DECIMALS);
    }

    /** One that nobody's rate reaches with all units, so that more lie below it than there are. */
    private static BigDecimal beyond(long units, Collection<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.with(units + 1).value())
                .map(rate -> rate.numerator()
                        .multiply(rate.factor())
                        .divide(rate.denominator(), DECIMALS, RoundingMode.CEILING))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static long below(BigDecimal level, Collection<Claim> claims) {
        return claims.stream().mapToLong(claim -> below(claim, level)).sum();
    }

    /** How many units go to the region while its rate is below the level. */
    private static long below(Claim claim, BigDecimal level) {
        return level.multiply(claim.value().denominator())
                .subtract(claim.value().numerator().multiply(claim.value().factor()))
                .divide(claim.value().factor(), 0, RoundingMode.CEILING)
                .max(BigDecimal.ZERO)
                .longValueExact();
    }
}
