package org.minkang.pediatrics.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of a value since the year before (同比变化).
 *
 * @param before the exact value then, to twelve decimals
 * @param difference the exact value now less that
 * @param regionChanges divisions of the region that came or went between the two, so that they are not of one area
 */
public record YearChange(BigDecimal before, BigDecimal difference, List<RegionChange> regionChanges) {

    public YearChange {
        regionChanges = List.copyOf(regionChanges);
    }

    /** That of a reading; empty unless both years have a value. */
    static Optional<YearChange> of(Reading reading, Readings region) {
        return reading.value().flatMap(now -> region.of(reading.definition(), reading.year() - 1)
                .value()
                .map(before -> new YearChange(
                        before.value(),
                        now.value().subtract(before.value()),
                        RegionChange.between(region.region(), reading.year() - 1, reading.year()))));
    }
}
