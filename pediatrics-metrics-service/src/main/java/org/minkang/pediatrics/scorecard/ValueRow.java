package org.minkang.pediatrics.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.target.Target;

/**
 * One region's value in a table.
 *
 * @param region whose
 * @param name its own
 * @param numerator what there is, in whole units; amounts in yuan
 * @param denominator what it is held against
 * @param value exact, to twelve decimals, cut and not rounded
 * @param shown as it is printed, which decides nothing
 * @param absence why there is no value
 * @param target what is to be reached
 * @param verdict whether it is, by the exact parts
 * @param looksMet whether the rounded value would wrongly look as if the target were met; absent when it does not
 * @param gap units of the numerator that are missing
 * @param expected institutions that owe a return
 * @param reported of them, those that returned
 * @param settled whether nothing is missing and everything approved
 */
@Schema(name = "RegionValue")
public record ValueRow(
        RegionCode region,
        String name,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String value,
        @Nullable String shown,
        @Nullable Absence absence,
        @Nullable String target,
        @Nullable Verdict verdict,
        @Nullable Boolean looksMet,
        @Nullable Quantity gap,
        long expected,
        long reported,
        boolean settled) {

    static ValueRow of(RegionCode region, Reading reading, Optional<Target> target) {
        Quotient value = reading.value().orElse(null);
        Criterion criterion = target.map(Target::criterion).orElse(null);
        return new ValueRow(
                region,
                Regions.standard().require(region).name(),
                reading.shownNumerator(),
                reading.shownDenominator(),
                value == null ? null : value.value().toPlainString(),
                value == null
                        ? null
                        : value.shown(reading.definition().decimals()).toPlainString(),
                reading.absence(),
                criterion == null ? null : criterion.value().toPlainString(),
                criterion == null ? null : reading.verdict(criterion),
                (criterion != null && reading.onlyLooksMet(criterion)) ? Boolean.TRUE : null,
                criterion == null ? null : reading.gap(criterion),
                reading.completeness().expected(),
                reading.completeness().reported(),
                reading.completeness().isFinal());
    }
}
