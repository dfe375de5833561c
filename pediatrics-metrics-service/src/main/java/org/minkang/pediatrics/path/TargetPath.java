package org.minkang.pediatrics.path;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quotient;

/**
 * The straight line from what there was in the base year to what there is to be in the target's (目标路径).
 *
 * @param baseYear before the target's year
 * @param base the exact value then
 * @param targetYear by the end of which the target is to be met
 * @param target what is to be met
 */
public record TargetPath(int baseYear, Quotient base, int targetYear, Criterion target) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = BigDecimal.valueOf(5);

    public TargetPath {
        if (targetYear <= baseYear) {
            throw new IllegalArgumentException(targetYear + " is not after " + baseYear);
        }
    }

    /** What the line has for a year, cut to twelve decimals; the base before its year, the target's value after its. */
    public BigDecimal expected(int year) {
        return rise(year).divide(scale(), Quotient.DECIMALS, RoundingMode.DOWN);
    }

    /**
     * Where {@code value} stands in {@code year}.
     *
     * @param met whether it is decided that it meets the target, which takes more than a value
     */
    public PathStatus status(int year, Quotient value, boolean met) {
        if (met) {
            return PathStatus.MET;
        }
        if (year > targetYear && !value.meets(target)) {
            return PathStatus.BEHIND;
        }
        if (isBetter(value, rise(year).multiply(HUNDRED), false)) {
            return PathStatus.AHEAD;
        }
        BigDecimal tolerated =
                target.direction() == Direction.AT_LEAST ? HUNDRED.subtract(TOLERANCE) : HUNDRED.add(TOLERANCE);
        return isBetter(value, rise(year).multiply(tolerated), true) ? PathStatus.ON_TRACK : PathStatus.BEHIND;
    }

    /**
     * Whole units that have to come (or go) in each year from {@code year} to the target's, so that the last one meets it: rounded up, and 0
     * when it is met; everything at once when no year is left.
     */
    public BigInteger yearlyIncrease(int year, Quotient value) {
        BigInteger gap = value.gap(target);
        int left = targetYear - year;
        return left <= 1
                ? gap
                : new BigDecimal(gap)
                        .divide(BigDecimal.valueOf(left), 0, RoundingMode.CEILING)
                        .toBigIntegerExact();
    }

    /** The line's value for a year times {@link #scale()}, so that nothing is divided. */
    private BigDecimal rise(int year) {
        int gone = Math.min(Math.max(year, baseYear), targetYear) - baseYear;
        BigDecimal from = base.numerator().multiply(base.factor()).multiply(BigDecimal.valueOf(span() - gone));
        return from.add(target.value().multiply(base.denominator()).multiply(BigDecimal.valueOf(gone)));
    }

    private BigDecimal scale() {
        return base.denominator().multiply(BigDecimal.valueOf(span()));
    }

    private long span() {
        return targetYear - (long) baseYear;
    }

    /** Whether {@code value} is on the good side of {@code hundredfold / 100 / scale}, or on it where that is enough. */
    private boolean isBetter(Quotient value, BigDecimal hundredfold, boolean equal) {
        Quotient scaled = new Quotient(
                value.numerator(),
                value.denominator(),
                value.factor().multiply(scale()).multiply(HUNDRED));
        int side = scaled.compareTo(hundredfold) * (target.direction() == Direction.AT_LEAST ? 1 : -1);
        return equal ? side >= 0 : side > 0;
    }
}
