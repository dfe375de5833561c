package org.minkang.pediatrics.target;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;

/**
 * All targets there are.
 *
 * @param lines each region's own, by indicator
 */
public record TargetTable(Map<String, Map<RegionCode, TargetLine>> lines) {

    private static final TargetLine NONE = new TargetLine(List.of());

    public TargetTable {
        lines = Map.copyOf(lines);
    }

    public static TargetTable of(Collection<Target> targets) {
        return new TargetTable(targets.stream()
                .collect(Collectors.groupingBy(
                        Target::indicator,
                        Collectors.groupingBy(
                                Target::area, Collectors.collectingAndThen(Collectors.toList(), TargetLine::new)))));
    }

    /**
     * Those of an indicator that hold for a region.
     *
     * @param path the region first, then what lies above it, the nation last
     */
    public TargetLine line(String indicator, List<RegionCode> path) {
        Map<RegionCode, TargetLine> own = lines.getOrDefault(indicator, Map.of());
        return path.stream()
                .flatMap(area -> Stream.ofNullable(own.get(area)))
                .findFirst()
                .orElse(NONE);
    }
}
