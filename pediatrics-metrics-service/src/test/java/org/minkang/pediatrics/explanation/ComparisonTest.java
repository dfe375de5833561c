package org.minkang.pediatrics.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quotient;

class ComparisonTest {

    @Test
    void writesBothProductsOut() {
        Comparison comparison = Comparison.of(Quotient.of(2_469, 1_234_567, 1_000), Criterion.atLeast("2.0"));

        assertThat(comparison.text()).isEqualTo("2469 × 1000 = 2469000 < 2.0 × 1234567 = 2469134.0");
        assertThat(comparison.wanted()).isEqualTo("≥");
        assertThat(comparison.holds()).isFalse();
        assertThat(Comparison.of(Quotient.of(2_470, 1_234_567, 1_000), Criterion.atLeast("2.0"))
                        .holds())
                .isTrue();
    }

    @Test
    void saysWhetherTheBoundItselfCounts() {
        Quotient onBound = Quotient.of(22, 10_000, 1_000);

        assertThat(Comparison.of(onBound, Criterion.atLeast("2.2")).sign()).isEqualTo("=");
        assertThat(Comparison.of(onBound, Criterion.atLeast("2.2")).holds()).isTrue();
        assertThat(Comparison.of(onBound, Criterion.moreThan("2.2")).holds()).isFalse();
        assertThat(Comparison.of(onBound, Criterion.moreThan("2.2")).wanted()).isEqualTo(">");
        assertThat(Comparison.of(onBound, Criterion.atMost("2.2")).wanted()).isEqualTo("≤");
    }

    /** What is shown must be what decides. */
    @Property
    void holdsExactlyWhenTheTargetIsMet(
            @ForAll @IntRange(max = 60) int have,
            @ForAll @IntRange(min = 1, max = 20_000) int children,
            @ForAll @IntRange(max = 500) int hundredths,
            @ForAll boolean least,
            @ForAll boolean inclusive) {
        Criterion criterion = new Criterion(
                BigDecimal.valueOf(hundredths, 2),
                least ? Direction.AT_LEAST : Direction.AT_MOST,
                inclusive ? Bound.INCLUSIVE : Bound.EXCLUSIVE);
        Quotient parts = Quotient.of(have, children, 1_000);

        assertThat(Comparison.of(parts, criterion).holds()).isEqualTo(parts.meets(criterion));
    }
}
