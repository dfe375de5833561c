package org.minkang.pediatrics.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * That a division inside a region came or went, so that its years are not all of one area (区划调整).
 *
 * @param code of the division
 * @param name its own
 * @param lastList the last yearly list that had it; absent for one that came
 * @param firstList the first yearly list that had it; absent for one that went
 * @param successor what stands for one that went
 */
public record RegionChange(
        RegionCode code,
        String name,
        @Nullable LocalDate lastList,
        @Nullable LocalDate firstList,
        @Nullable RegionCode successor) {

    /** Those that came or went since the first list. */
    private static final List<Region> DATED = Regions.standard().all().stream()
            .filter(division -> division.validFrom() != null || division.validTo() != null)
            .toList();

    /** What changed in {@code region} between the lists that two years go by, by code. */
    public static List<RegionChange> between(RegionCode region, int from, int to) {
        LocalDate start = CountedRegions.list(from);
        LocalDate end = CountedRegions.list(to);
        return DATED.stream()
                .filter(division -> region.covers(
                        Regions.standard().current(division.code()).code()))
                .flatMap(division -> went(division, start, end) || came(division, start, end)
                        ? Stream.of(of(division))
                        : Stream.empty())
                .sorted(Comparator.comparing(RegionChange::code))
                .toList();
    }

    private static boolean went(Region division, LocalDate start, LocalDate end) {
        LocalDate last = division.validTo();
        return last != null && !last.isBefore(start) && last.isBefore(end);
    }

    private static boolean came(Region division, LocalDate start, LocalDate end) {
        LocalDate first = division.validFrom();
        return first != null && first.isAfter(start) && !first.isAfter(end);
    }

    private static RegionChange of(Region division) {
        return new RegionChange(
                division.code(), division.name(), division.validTo(), division.validFrom(), division.successor());
    }
}
