package org.minkang.pediatrics.watch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Verdict;

/**
 * How a region stands against its target in a year (达标状态), as it is told to those who follow.
 *
 * @param region which
 * @param year by the end of which
 * @param indicator its code
 * @param verdict whether the target is met; absent while there is none
 * @param value exact, to twelve decimals, cut and not rounded; absent without a value
 * @param target what is to be reached; absent while there is none
 * @param gap what is missing; absent without a value or target
 * @param gapUnit in what that is counted
 */
record TargetVerdict(
        RegionCode region,
        int year,
        String indicator,
        @Nullable Verdict verdict,
        @Nullable String value,
        @Nullable String target,
        @Nullable Quantity gap,
        @Nullable CountUnit gapUnit) {

    /** That of a reading against what it is measured by. */
    static TargetVerdict of(RegionCode region, Reading reading, Criterion criterion) {
        Optional<Quotient> value = reading.value();
        return new TargetVerdict(
                region,
                reading.year(),
                reading.definition().code(),
                reading.verdict(criterion),
                value.map(known -> known.value().toPlainString()).orElse(null),
                criterion.value().toPlainString(),
                reading.gap(criterion),
                value.isEmpty() ? null : reading.definition().numeratorUnit());
    }

    /** The same once there is no target any more. */
    TargetVerdict withoutTarget() {
        return new TargetVerdict(region, year, indicator, null, null, null, null, null);
    }

    boolean isMet() {
        return verdict == Verdict.MET;
    }

    /** The same for the same region, year and indicator, for good. */
    UUID id() {
        String key = "indicator-target/%s/%d/%s".formatted(region, year, indicator);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
