package org.minkang.pediatrics.rule;

import java.util.List;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/** Of whom a rule asks something. */
public enum SubjectLevel {
    /** Of the region looked at, as a whole. */
    REGION,
    /** Of each prefecture (地级市). */
    PREFECTURE,
    /** Of each county, and of each prefecture that has none. */
    COUNTY,
    /** Of each institution. */
    INSTITUTION;

    /** The regions in {@code within} of which it is asked; for an institution where it may lie. */
    List<RegionCode> regions(RegionCode within) {
        Regions regions = Regions.standard();
        return switch (this) {
            case REGION -> List.of(within);
            case PREFECTURE -> codes(regions.prefectures(within));
            case COUNTY, INSTITUTION -> codes(regions.counties(within));
        };
    }

    private static List<RegionCode> codes(List<Region> regions) {
        return regions.stream().map(Region::code).toList();
    }
}
