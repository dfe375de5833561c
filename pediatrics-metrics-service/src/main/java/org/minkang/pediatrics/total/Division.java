package org.minkang.pediatrics.total;

import java.util.List;
import java.util.stream.Collectors;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionLevel;
import org.minkang.kit.region.Regions;

/** Into which regions a region's totals are divided. */
public enum Division {
    /** Not at all. */
    WHOLE,
    /** Provinces. */
    PROVINCES,
    /** Prefectures, and counties that lie in none. */
    PREFECTURES,
    /** Leaves: counties, and prefectures without any. */
    LEAVES;

    /** Where a prefecture's place in the code stands for none: districts of municipalities, counties directly under provinces. */
    private static final String NO_PREFECTURE = Regions.standard().counties(RegionCode.NATION).stream()
            .filter(leaf -> Regions.standard().parent(leaf.code()).orElseThrow().level() == RegionLevel.PROVINCE)
            .filter(leaf -> leaf.level() == RegionLevel.COUNTY)
            .map(leaf -> "'" + leaf.code().value().substring(0, 4) + "'")
            .distinct()
            .collect(Collectors.joining(", "));

    /** That into the regions right below {@code region}. */
    public static Division childrenOf(RegionCode region) {
        return switch (region.level()) {
            case NATION -> PROVINCES;
            case PROVINCE -> PREFECTURES;
            default -> LEAVES;
        };
    }

    /** The regions of it in {@code region}, by code. */
    public List<Region> of(RegionCode region) {
        Regions regions = Regions.standard();
        return switch (this) {
            case WHOLE -> List.of(regions.require(region));
            case PROVINCES ->
                region.equals(RegionCode.NATION)
                        ? regions.children(region)
                        : regions.find(region).stream()
                                .filter(one -> one.level() == RegionLevel.PROVINCE)
                                .toList();
            case PREFECTURES -> regions.prefectures(region);
            case LEAVES -> regions.counties(region);
        };
    }

    /** An expression of the region to which a row of {@code area_code} belongs. */
    String key(RegionCode whole) {
        return switch (this) {
            case WHOLE -> "'" + whole + "'";
            case PROVINCES -> "left(area_code, 2) || '0000'";
            case PREFECTURES ->
                "case when left(area_code, 4) in (" + NO_PREFECTURE
                        + ") then area_code else left(area_code, 4) || '00' end";
            case LEAVES -> "area_code";
        };
    }
}
