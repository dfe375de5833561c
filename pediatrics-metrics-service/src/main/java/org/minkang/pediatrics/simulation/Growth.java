package org.minkang.pediatrics.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.total.Tally;

/**
 * Other numbers of children than there are.
 *
 * @param percent how many more there are for each 100, negative for fewer; more than -100
 * @param stated how many there are instead, each more than 0; these grow by no percentage
 */
record Growth(BigDecimal percent, Map<RegionCode, Long> stated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** As many as there are. */
    static final Growth NONE = new Growth(BigDecimal.ZERO, Map.of());

    Growth {
        stated = Map.copyOf(stated);
    }

    /** A region's children then; parts of a child count as one, so that no value turns out too high. */
    Tally of(RegionCode region, int year, Tally children) {
        Long instead = stated.get(region);
        if (instead != null) {
            int counted = CountedRegions.of(region, year);
            return new Tally(instead, counted, counted, counted);
        }
        long grown = BigDecimal.valueOf(children.amount())
                .multiply(HUNDRED.add(percent))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
        return new Tally(grown, children.expected(), children.reported(), children.approved());
    }
}
