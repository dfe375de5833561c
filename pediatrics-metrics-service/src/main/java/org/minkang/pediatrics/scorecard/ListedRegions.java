package org.minkang.pediatrics.scorecard;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * Of which regions, years and classes of institutions it is known who owes a return.
 *
 * @param rounds the beginnings of class codes that rounds ask for returns, by year and region
 */
public record ListedRegions(Map<Integer, Map<RegionCode, List<String>>> rounds) {

    /** How every class code begins. */
    private static final List<String> ALL = Stream.concat(
                    IntStream.rangeClosed('A', 'P').mapToObj(Character::toString), Stream.of("X-"))
            .toList();

    public ListedRegions {
        rounds = Map.copyOf(rounds);
    }

    /**
     * Whether all institutions of {@code region} that something counts are listed: each of its classes by a round that covers the region,
     * or by rounds that cover all that lies right below it.
     *
     * @param counted classes by the beginning of their code; all when empty
     */
    public boolean lists(RegionCode region, int year, List<String> counted) {
        Map<RegionCode, List<String>> asked = rounds.getOrDefault(year, Map.of());
        return !asked.isEmpty()
                && (counted.isEmpty() ? ALL : counted).stream().allMatch(begin -> covers(asked, begin, region));
    }

    private static boolean covers(Map<RegionCode, List<String>> asked, String begin, RegionCode region) {
        return asks(asked, begin, RegionCode.NATION)
                || asks(asked, begin, region.province())
                || asks(asked, begin, region.prefecture())
                || asksWholly(asked, begin, region);
    }

    private static boolean asksWholly(Map<RegionCode, List<String>> asked, String begin, RegionCode region) {
        if (asks(asked, begin, region)) {
            return true;
        }
        List<RegionCode> children = Regions.standard().children(region).stream()
                .map(Region::code)
                .filter(CountedRegions::counts)
                .toList();
        return !children.isEmpty() && children.stream().allMatch(child -> asksWholly(asked, begin, child));
    }

    private static boolean asks(Map<RegionCode, List<String>> asked, String begin, RegionCode area) {
        List<String> classes = asked.get(area);
        return classes != null && classes.stream().anyMatch(begin::startsWith);
    }
}
