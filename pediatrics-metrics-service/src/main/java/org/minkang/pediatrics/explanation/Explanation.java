package org.minkang.pediatrics.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.input.Inputs;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.target.Target;

/**
 * How a value comes about (指标值说明).
 *
 * @param region whose
 * @param reading the value
 * @param target by what it is measured; absent without one
 * @param parts the regions right below, which together are the region; none for a leaf
 * @param inputs what was put down for the region itself
 */
record Explanation(
        RegionCode region, Reading reading, @Nullable Target target, List<Part> parts, Inputs inputs) {

    Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * A region right below.
     *
     * @param region which
     * @param numerator what it adds; absent when nothing is known
     * @param denominator what it adds; absent when nothing is known, and for counts
     */
    record Part(
            RegionCode region,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator) {

        static Part of(Readings region, Reading whole) {
            Reading reading = region.of(whole.definition(), whole.year());
            return new Part(region.region(), reading.shownNumerator(), reading.shownDenominator());
        }
    }
}
