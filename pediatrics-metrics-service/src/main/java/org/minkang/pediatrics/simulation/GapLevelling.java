package org.minkang.pediatrics.simulation;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives units one after the other to whoever lacks most, without going through them one by one: the largest gaps are cut to one level. */
final class GapLevelling {

    private GapLevelling() {}

    /**
     * What each region is given.
     *
     * @param units at most what all of them lack together
     * @param claims each region once
     */
    static SortedMap<String, Long> shares(long units, Collection<Claim> claims) {
        SortedMap<String, Long> gaps =
                claims.stream().collect(Collectors.toMap(Claim::region, Claim::gap, (one, same) -> one, TreeMap::new));
        long level = level(units, gaps.values());
        SortedMap<String, Long> shares = new TreeMap<>();
        gaps.forEach((region, gap) -> shares.put(region, Math.max(0, gap - level)));
        gaps.entrySet().stream()
                .filter(gap -> gap.getValue() >= level)
                .limit(units - above(level, gaps.values()))
                .forEach(gap -> shares.merge(gap.getKey(), 1L, Long::sum));
        return shares;
    }

    /** The least to which all larger gaps can be cut. */
    private static long level(long units, Collection<Long> gaps) {
        long least = 0;
        long most = gaps.stream().mapToLong(Long::longValue).max().orElse(0);
        while (least < most) {
            long middle = (least + most) >>> 1;
            if (above(middle, gaps) <= units) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    private static long above(long level, Collection<Long> gaps) {
        return gaps.stream().mapToLong(gap -> Math.max(0, gap - level)).sum();
    }
}
