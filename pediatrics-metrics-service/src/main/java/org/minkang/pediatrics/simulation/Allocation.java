package org.minkang.pediatrics.simulation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Units to come, shared out.
 *
 * @param units what each region is given, 0 among them
 * @param left what nobody lacks any more
 */
public record Allocation(SortedMap<String, Long> units, long left) {

    /**
     * Shares {@code units} out.
     *
     * @param units 0 to 1,000,000,000
     * @param claims each region once, of indicators of which more is better
     */
    public static Allocation of(long units, Collection<Claim> claims, Strategy strategy) {
        return switch (strategy) {
            case LARGEST_GAP -> {
                long given = Math.min(units, lacking(claims));
                yield new Allocation(GapLevelling.shares(given, claims), units - given);
            }
            case PROPORTIONAL -> proportional(units, claims);
            case MINIMUM_INEQUALITY ->
                claims.isEmpty()
                        ? new Allocation(none(claims), units)
                        : new Allocation(RateLevelling.shares(units, claims), 0);
        };
    }

    private static Allocation proportional(long units, Collection<Claim> claims) {
        long lacking = lacking(claims);
        long given = Math.min(units, lacking);
        SortedMap<String, Long> shares = none(claims);
        if (given > 0) {
            claims.forEach(claim -> shares.put(claim.region(), divided(claim, given, lacking)[0].longValueExact()));
            long spread = shares.values().stream().mapToLong(Long::longValue).sum();
            byRemainder(claims, given, lacking).stream()
                    .limit(given - spread)
                    .forEach(claim -> shares.merge(claim.region(), 1L, Long::sum));
        }
        return new Allocation(shares, units - given);
    }

    private static List<Claim> byRemainder(Collection<Claim> claims, long given, long lacking) {
        Map<String, BigInteger> remainders =
                claims.stream().collect(Collectors.toMap(Claim::region, claim -> divided(claim, given, lacking)[1]));
        return claims.stream()
                .sorted(Comparator.<Claim, BigInteger>comparing(claim -> remainders.get(claim.region()))
                        .reversed()
                        .thenComparing(Claim::region))
                .toList();
    }

    /** Its part of what is given, and what is left of dividing. */
    private static BigInteger[] divided(Claim claim, long given, long lacking) {
        return BigInteger.valueOf(claim.gap())
                .multiply(BigInteger.valueOf(given))
                .divideAndRemainder(BigInteger.valueOf(lacking));
    }

    private static long lacking(Collection<Claim> claims) {
        return claims.stream().mapToLong(Claim::gap).sum();
    }

    private static SortedMap<String, Long> none(Collection<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::region, claim -> 0L, Long::sum, TreeMap::new));
    }
}
