package org.minkang.pediatrics.simulation;

import java.math.BigDecimal;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;

/**
 * What a region has and what it is to have.
 *
 * @param region its code; ties go to the lower one
 * @param value what it has now, in whole units
 * @param target what it is to have
 */
public record Claim(String region, Quotient value, Criterion target) {

    /** Whole units that it lacks. */
    long gap() {
        return value.gap(target).longValueExact();
    }

    /** The same with so many units more. */
    Claim with(long units) {
        Quotient more =
                new Quotient(value.numerator().add(BigDecimal.valueOf(units)), value.denominator(), value.factor());
        return new Claim(region, more, target);
    }
}
