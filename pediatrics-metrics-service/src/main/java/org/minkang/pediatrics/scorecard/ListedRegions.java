package org.minkang.pediatrics.scorecard;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        if (Stream.of(region, region.prefecture(), region.province(), RegionCode.NATION)
                .flatMap(area -> asked.getOrDefault(area, List.of()).stream())
                .anyMatch(begin::startsWith)) {
            return true;
        }
        var children = Regions.standard().children(region);
        return !children.isEmpty()
                && children.stream().map(Region::code).allMatch(child -> covers(asked, begin, child));
    }
}
