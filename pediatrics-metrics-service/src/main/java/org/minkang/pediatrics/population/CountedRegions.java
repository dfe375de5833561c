package org.minkang.pediatrics.population;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * The regions of which a year's population is wanted: the leaves of that year's tree. A county that was divided or joined since is
 * counted under the codes it had then, and belongs to what stands for them today.
 */
public final class CountedRegions {

    /** The days of the lists by which a division came or went. */
    private static final NavigableSet<LocalDate> LISTS = Regions.standard().all().stream()
            .flatMap(region -> Stream.of(region.validFrom(), region.validTo()))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));

    /** Today's codes of a year's leaves, sorted, one for each leaf. */
    private static final Map<Integer, String[]> BY_YEAR = new ConcurrentHashMap<>();

    private CountedRegions() {}

    /**
     * Of how many leaves {@code region} was made.
     *
     * @param region today's code
     * @param year by the end of which; where it has no list of its own, by the next one or else the last
     */
    public static int of(RegionCode region, int year) {
        String[] codes = BY_YEAR.computeIfAbsent(year, CountedRegions::leaves);
        String last = region.lastInside().value();
        return firstAfter(codes, last, true) - firstAfter(codes, region.value(), false);
    }

    /** The day of the list that a year goes by: its own, the next one or else the last. */
    public static LocalDate list(int year) {
        LocalDate next = LISTS.ceiling(LocalDate.of(year, 12, 31));
        return next == null ? LISTS.last() : next;
    }

    private static String[] leaves(int year) {
        LocalDate end = list(year);
        Stream<Region> retired = Regions.standard().all().stream().filter(Region::retired);
        return Stream.concat(retired, Regions.standard().counties(RegionCode.NATION).stream())
                .filter(region -> was(region, end))
                .map(region -> Regions.standard().today(region.code()).value())
                .sorted()
                .toArray(String[]::new);
    }

    private static boolean was(Region region, LocalDate day) {
        boolean since = region.validFrom() == null || !region.validFrom().isAfter(day);
        return since && (region.validTo() == null || !region.validTo().isBefore(day));
    }

    /** How many codes come before {@code code}, those equal to it included or not. */
    private static int firstAfter(String[] codes, String code, boolean including) {
        int low = 0;
        int high = codes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = codes[middle].compareTo(code);
            if (comparison < 0 || (including && comparison == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
