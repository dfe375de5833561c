package org.minkang.pediatrics.equity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionLevel;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.scorecard.Reading;

/**
 * How evenly an indicator is spread over regions, weighted by persons, and on how many of them that rests (区域公平性).
 *
 * @param equity empty when no region has a value, or none has any of it
 * @param counted regions with a value
 * @param incomplete of them, those of which returns are missing or may be
 * @param without regions without a value, which count nowhere, by code
 */
public record Spread(Optional<Equity> equity, int counted, int incomplete, List<RegionCode> without) {

    public Spread {
        without = List.copyOf(without);
    }

    /**
     * That over some regions.
     *
     * @param within where they lie: the nation is divided into provinces, other regions into prefectures
     * @param readings of an indicator that holds a sum against persons
     */
    public static Spread of(RegionCode within, SortedMap<RegionCode, Reading> readings) {
        List<Map.Entry<RegionCode, Reading>> counted = readings.entrySet().stream()
                .filter(region -> region.getValue().value().isPresent())
                .toList();
        List<Endowment> endowments = counted.stream()
                .map(region -> endowment(
                        group(within, region.getKey()),
                        region.getValue().value().orElseThrow()))
                .toList();
        boolean has = endowments.stream().anyMatch(endowment -> endowment.resource() > 0);
        long incomplete = counted.stream()
                .filter(region -> !region.getValue().completeness().isWhole())
                .count();
        return new Spread(
                has ? Optional.of(Equity.of(endowments)) : Optional.empty(),
                counted.size(),
                (int) incomplete,
                readings.entrySet().stream()
                        .filter(region -> region.getValue().value().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Endowment endowment(String group, Quotient value) {
        return new Endowment(
                group, value.denominator().doubleValue(), value.numerator().doubleValue());
    }

    /** Counties that lie in no prefecture stand for themselves. */
    private static String group(RegionCode within, RegionCode region) {
        if (within.equals(RegionCode.NATION)) {
            return region.province().value();
        }
        return Regions.standard()
                .parent(region)
                .filter(parent -> parent.level() == RegionLevel.PREFECTURE)
                .map(Region::code)
                .orElse(region)
                .value();
    }
}
