package org.minkang.pediatrics.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A value of an indicator as its two parts, never as the rounded result of dividing them: {@code numerator / denominator × factor}.
 *
 * @param numerator what there is, such as beds; not negative
 * @param denominator what it is held against, such as children; more than 0
 * @param factor by how many the denominator is counted, such as 1,000, or 100 for a share; more than 0
 */
public record Quotient(BigDecimal numerator, BigDecimal denominator, BigDecimal factor)
        implements Comparable<Quotient> {

    /** Decimals of {@link #value()}: more than any count of the country's children can tell apart. */
    public static final int DECIMALS = 12;

    public Quotient {
        if (numerator.signum() < 0 || denominator.signum() <= 0 || factor.signum() <= 0) {
            throw new IllegalArgumentException(numerator + " / " + denominator + " × " + factor);
        }
    }

    public static Quotient of(long numerator, long denominator, long factor) {
        return new Quotient(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), BigDecimal.valueOf(factor));
    }

    /** To twelve decimals, cut and not rounded, so that what is not reached is not shown as reached. */
    public BigDecimal value() {
        return numerator.multiply(factor).divide(denominator, DECIMALS, RoundingMode.DOWN);
    }

    /** As it is printed: rounded half up, which decides nothing. */
    public BigDecimal shown(int decimals) {
        return numerator.multiply(factor).divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** Whether the criterion is met by the two parts as they are. */
    public boolean meets(Criterion criterion) {
        return criterion.bound().admits(compareTo(criterion.value()), criterion.direction());
    }

    /** Whether it looks as if the criterion were met, rounded to {@code decimals}, and is not. */
    public boolean onlyLooksMet(Criterion criterion, int decimals) {
        int comparison = shown(decimals).compareTo(criterion.value());
        return criterion.bound().admits(comparison, criterion.direction()) && !meets(criterion);
    }

    /** Negative, zero or positive as this is less than, equal to or more than {@code value}, without dividing. */
    public int compareTo(BigDecimal value) {
        return numerator.multiply(factor).compareTo(value.multiply(denominator));
    }

    /** By value, without dividing; two of one value may have other parts. */
    @Override
    public int compareTo(Quotient other) {
        return numerator
                .multiply(factor)
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(other.factor).multiply(denominator));
    }

    /**
     * How many whole units the numerator is short of (or, where less is better, beyond) what the criterion wants; 0 exactly when it is
     * met by a numerator in whole units.
     */
    public BigInteger gap(Criterion criterion) {
        return needed(criterion)
                .subtract(numerator)
                .multiply(BigDecimal.valueOf(criterion.direction() == Direction.AT_LEAST ? 1 : -1))
                .max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.CEILING)
                .toBigIntegerExact();
    }

    /** The least (or, where less is better, the greatest) whole numerator with which the criterion is met for this denominator. */
    public BigDecimal needed(Criterion criterion) {
        BigDecimal product = criterion.value().multiply(denominator);
        boolean least = criterion.direction() == Direction.AT_LEAST;
        BigDecimal whole = product.divide(factor, 0, least ? RoundingMode.CEILING : RoundingMode.FLOOR);
        boolean onBound = whole.multiply(factor).compareTo(product) == 0;
        if (criterion.bound() == Bound.INCLUSIVE || !onBound) {
            return whole;
        }
        return least ? whole.add(BigDecimal.ONE) : whole.subtract(BigDecimal.ONE);
    }
}
