package org.minkang.kit.region;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The regions of which a year's population is wanted: the leaves of that year's tree. A county that was divided or joined since is
 * counted under the codes it had then, and belongs to what stands for them today. Taiwan, Hong Kong and Macao are left out, as they are in
 * the national statistics (国家统计局).
 */
public final class CountedRegions {

    /** The days of the lists by which a division came or went. */
    private static final NavigableSet<LocalDate> LISTS = Regions.standard().all().stream()
            .flatMap(region -> Stream.of(region.validFrom(), region.validTo()))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> APART = Set.of("71", "81", "82");

    private static final Map<Integer, Leaves> BY_YEAR = new ConcurrentHashMap<>();

    /**
     * The leaves of a year.
     *
     * @param codes they had then
     * @param today today's codes, sorted, one for each leaf
     */
    private record Leaves(SortedSet<RegionCode> codes, List<String> today) {}

    private CountedRegions() {}

    /**
     * Of how many leaves {@code region} was made.
     *
     * @param region today's code
     * @param year by the end of which; where it has no list of its own, by the next one or else the last
     */
    public static int of(RegionCode region, int year) {
        List<String> codes = leaves(year).today();
        String last = region.lastInside().value();
        return firstAfter(codes, last, true) - firstAfter(codes, region.value(), false);
    }

    /** Whether {@code code} was a leaf by the end of {@code year}, so that a population is wanted of it. */
    public static boolean includes(RegionCode code, int year) {
        return leaves(year).codes().contains(code);
    }

    /** The codes that {@code region} was counted under by the end of {@code year}; none when it was not there yet. */
    public static List<RegionCode> codes(RegionCode region, int year) {
        return leaves(year).codes().stream()
                .filter(code -> region.covers(Regions.standard().today(code)))
                .toList();
    }

    /** Whether the statistics count {@code region}. */
    public static boolean counts(RegionCode region) {
        return !APART.contains(region.value().substring(0, 2));
    }

    /** The day of the list that a year goes by: its own, the next one or else the last. */
    public static LocalDate list(int year) {
        LocalDate next = LISTS.ceiling(LocalDate.of(year, 12, 31));
        return next == null ? LISTS.last() : next;
    }

    private static Leaves leaves(int year) {
        return BY_YEAR.computeIfAbsent(year, CountedRegions::read);
    }

    private static Leaves read(int year) {
        LocalDate end = list(year);
        Stream<Region> retired = Regions.standard().all().stream().filter(Region::retired);
        SortedSet<RegionCode> codes = Stream.concat(retired, Regions.standard().counties(RegionCode.NATION).stream())
                .filter(region -> counts(region.code()) && was(region, end))
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> today = codes.stream()
                .map(code -> Regions.standard().today(code).value())
                .sorted()
                .toList();
        return new Leaves(Collections.unmodifiableSortedSet(codes), today);
    }

    private static boolean was(Region region, LocalDate day) {
        boolean since = region.validFrom() == null || !region.validFrom().isAfter(day);
        return since && (region.validTo() == null || !region.validTo().isBefore(day));
    }

    /** How many codes come before {@code code}, those equal to it included or not. */
    private static int firstAfter(List<String> codes, String code, boolean including) {
        int low = 0;
        int high = codes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = codes.get(middle).compareTo(code);
            if (comparison < 0 || (including && comparison == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
