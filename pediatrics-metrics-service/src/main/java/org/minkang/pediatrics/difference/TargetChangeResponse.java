package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.scorecard.ScoreLine;
import org.minkang.pediatrics.scorecard.Standing;
import org.minkang.pediatrics.target.Target;

/**
 * That an indicator is measured otherwise. It moves neither part, only what is wanted of the numerator.
 *
 * @param indicator its code
 * @param before absent when there was none
 * @param after absent when there is none
 */
@Schema(name = "TargetChange")
record TargetChangeResponse(
        String indicator, @Nullable Aim before, @Nullable Aim after) {

    /**
     * A target.
     *
     * @param id of the target
     * @param version of it
     * @param area whose it is
     * @param year by the end of which; absent while it is open
     * @param value in the unit of the indicator
     * @param needed the least numerator with which it was met then, where less is better the greatest; absent without a value
     */
    @Schema(name = "TargetSide")
    record Aim(
            UUID id,
            long version,
            RegionCode area,
            @Nullable Integer year,
            String value,
            @Nullable Quantity needed) {}

    static TargetChangeResponse of(Difference.Line line) {
        return new TargetChangeResponse(line.definition().code(), aim(line.before()), aim(line.after()));
    }

    private static @Nullable Aim aim(@Nullable ScoreLine line) {
        Standing standing = line == null ? null : line.standing();
        if (line == null || standing == null) {
            return null;
        }
        Target target = standing.target();
        Quotient value = line.reading().value().orElse(null);
        return new Aim(
                target.id(),
                target.version(),
                target.area(),
                target.year(),
                target.criterion().value().toPlainString(),
                value == null
                        ? null
                        : line.reading().definition().numeratorUnit().quantity(value.needed(target.criterion())));
    }
}
