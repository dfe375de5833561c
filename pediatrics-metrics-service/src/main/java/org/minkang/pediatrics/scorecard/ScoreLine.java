package org.minkang.pediatrics.scorecard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.target.TargetLine;

/**
 * One indicator of a region's scorecard.
 *
 * @param reading what it is
 * @param standing against its target; absent where there is none
 * @param rank among the regions beside it; absent without a value, and for the nation
 * @param change since the year before; absent without both values
 */
public record ScoreLine(
        Reading reading,
        @Nullable Standing standing,
        @Nullable Rank rank,
        @Nullable YearChange change) {

    static ScoreLine of(Reading reading, Readings region, TargetLine targets, @Nullable Rank rank) {
        Optional<Target> target = targets.inForce(reading.year());
        return new ScoreLine(
                reading,
                target.map(one -> Standing.of(reading, region, one)).orElse(null),
                rank,
                YearChange.of(reading, region).orElse(null));
    }
}
