package org.minkang.pediatrics.equity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How evenly a resource is spread over persons, as if everybody in a region had the region's rate (基尼系数、泰尔指数).
 *
 * @param gini 0 when all rates are equal, towards 1 the less they are
 * @param theil the sum of the two that follow; 0 when all rates are equal
 * @param between the part that lies between groups
 * @param within the part that lies inside them
 * @param ratio the highest rate by the lowest; absent when the lowest is 0
 */
public record Equity(double gini, double theil, double between, double within, OptionalDouble ratio) {

    /**
     * That of some regions.
     *
     * @param regions at least one, of which at least one has some of the resource
     */
    public static Equity of(Collection<Endowment> regions) {
        Endowment all = sum("", regions);
        if (all.resource() == 0) {
            throw new IllegalArgumentException("nobody has any");
        }
        Map<String, List<Endowment>> groups =
                regions.stream().collect(Collectors.groupingBy(Endowment::group, TreeMap::new, Collectors.toList()));
        double between = theil(groups.entrySet().stream()
                .map(group -> sum(group.getKey(), group.getValue()))
                .toList());
        double total = theil(regions);
        return new Equity(gini(regions), total, between, Math.max(0, total - between), ratio(regions));
    }

    /** Twice the area between the Lorenz curve and the diagonal. */
    private static double gini(Collection<Endowment> regions) {
        Endowment all = sum("", regions);
        List<Endowment> ascending = regions.stream()
                .sorted(Comparator.comparingDouble(Endowment::rate))
                .toList();
        double held = 0;
        double area = 0;
        for (Endowment region : ascending) {
            double before = held;
            held += region.resource() / all.resource();
            area += region.population() / all.population() * (before + held);
        }
        return Math.max(0, 1 - area);
    }

    private static double theil(Collection<Endowment> regions) {
        Endowment all = sum("", regions);
        return regions.stream()
                .filter(region -> region.resource() > 0)
                .mapToDouble(region -> region.resource() / all.resource() * Math.log(region.rate() / all.rate()))
                .sum();
    }

    private static OptionalDouble ratio(Collection<Endowment> regions) {
        double lowest = regions.stream().mapToDouble(Endowment::rate).min().orElseThrow();
        double highest = regions.stream().mapToDouble(Endowment::rate).max().orElseThrow();
        return lowest == 0 ? OptionalDouble.empty() : OptionalDouble.of(highest / lowest);
    }

    private static Endowment sum(String group, Collection<Endowment> regions) {
        return new Endowment(
                group,
                regions.stream().mapToDouble(Endowment::population).sum(),
                regions.stream().mapToDouble(Endowment::resource).sum());
    }
}
