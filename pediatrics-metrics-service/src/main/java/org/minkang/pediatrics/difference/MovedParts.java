package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.input.Contribution;

/**
 * By how much the two parts of a value are more, or less when negative.
 *
 * @param numerator in the numerator's unit
 * @param denominator in the denominator's unit
 */
@Schema(name = "MovedParts")
record MovedParts(Quantity numerator, Quantity denominator) {

    static MovedParts of(Contribution contribution, IndicatorDefinition definition) {
        Contribution.Shown shown = contribution.shown(definition);
        return new MovedParts(shown.numerator(), shown.denominator());
    }
}
