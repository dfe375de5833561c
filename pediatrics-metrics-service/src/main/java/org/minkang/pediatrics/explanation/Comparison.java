package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quotient;

/**
 * A value held against its target without dividing: {@code numerator × factor} against {@code target × denominator} (未舍入比较).
 *
 * @param text both products written out, and how they compare
 * @param left numerator × factor
 * @param right target × denominator
 * @param sign how they compare: {@code <}, {@code =} or {@code >}
 * @param wanted how they have to: {@code ≥}, {@code >}, {@code ≤} or {@code <}
 * @param holds whether they do
 */
@Schema(name = "ExplanationComparison")
record Comparison(String text, BigDecimal left, BigDecimal right, String sign, String wanted, boolean holds) {

    /** @param parts in the units in which they are shown */
    static Comparison of(Quotient parts, Criterion criterion) {
        BigDecimal left = parts.numerator().multiply(parts.factor());
        BigDecimal right = criterion.value().multiply(parts.denominator());
        int comparison = left.compareTo(right);
        String sign = sign(comparison);
        String text = product(parts.numerator(), parts.factor(), left) + " " + sign + " "
                + product(criterion.value(), parts.denominator(), right);
        return new Comparison(
                text,
                left,
                right,
                sign,
                wanted(criterion),
                criterion.bound().admits(comparison, criterion.direction()));
    }

    private static String product(BigDecimal one, BigDecimal other, BigDecimal product) {
        return "%s × %s = %s".formatted(one.toPlainString(), other.toPlainString(), product.toPlainString());
    }

    private static String sign(int comparison) {
        if (comparison == 0) {
            return "=";
        }
        return comparison < 0 ? "<" : ">";
    }

    private static String wanted(Criterion criterion) {
        boolean least = criterion.direction() == Direction.AT_LEAST;
        if (criterion.bound() == Bound.INCLUSIVE) {
            return least ? "≥" : "≤";
        }
        return least ? ">" : "<";
    }
}
