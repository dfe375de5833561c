package org.minkang.pediatrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientTest {

    private static final long CHILDREN = 1_234_567;

    @ParameterizedTest(name = "{0} of {1} is shown as {3} and met: {4}")
    @CsvSource({
        "2469, 1234567, 2.0, 2.00, false, 2470",
        "2470, 1234567, 2.0, 2.00, true, 2470",
        "2716, 1234567, 2.2, 2.20, false, 2717",
        "2717, 1234567, 2.2, 2.20, true, 2717",
        "741, 1234567, 0.60, 0.60, true, 741",
        "851, 1234567, 0.69, 0.69, false, 852",
        "852, 1234567, 0.69, 0.69, true, 852",
        "22, 10000, 2.2, 2.20, true, 22",
        "69, 100000, 0.69, 0.69, true, 69",
    })
    void comparesWhatIsAndNotWhatIsShown(
            long have, long children, String target, String shown, boolean met, String needed) {
        Quotient quotient = Quotient.of(have, children, 1_000);
        Criterion criterion = Criterion.atLeast(target);

        assertThat(quotient.shown(2)).isEqualTo(shown);
        assertThat(quotient.meets(criterion)).isEqualTo(met);
        assertThat(quotient.needed(criterion)).isEqualByComparingTo(needed);
        assertThat(quotient.gap(criterion))
                .isEqualTo(new BigInteger(needed)
                        .subtract(BigInteger.valueOf(have))
                        .max(BigInteger.ZERO));
    }

    @Test
    void cutsTheExactValueSoThatItNeverReachesWhatIsNotReached() {
        assertThat(Quotient.of(2_469, CHILDREN, 1_000).value()).isEqualTo("1.999891459920");
        assertThat(Quotient.of(2_716, CHILDREN, 1_000).value()).isLessThan(new BigDecimal("2.2"));
        assertThat(Quotient.of(22, 10_000, 1_000).value()).isEqualByComparingTo("2.2");
    }

    @Test
    void countsTheBoundAsTheTextSays() {
        Quotient five = Quotient.of(5_000_000, 1, 1);

        assertThat(five.meets(Criterion.moreThan("5000000"))).isFalse();
        assertThat(five.gap(Criterion.moreThan("5000000"))).isEqualTo(BigInteger.ONE);
        assertThat(five.meets(Criterion.atLeast("5000000"))).isTrue();
        assertThat(Quotient.of(5_000_001, 1, 1).meets(Criterion.moreThan("5000000")))
                .isTrue();
    }

    @Test
    void tellsWhatIsTooMuchWhereLessIsBetter() {
        Quotient waiting = Quotient.of(31, 10, 1);

        assertThat(waiting.meets(Criterion.atMost("3"))).isFalse();
        assertThat(waiting.gap(Criterion.atMost("3"))).isEqualTo(BigInteger.ONE);
        assertThat(Quotient.of(30, 10, 1).meets(Criterion.atMost("3"))).isTrue();
        assertThat(Quotient.of(30, 10, 1).gap(new Criterion(BigDecimal.valueOf(3), Direction.AT_MOST, Bound.EXCLUSIVE)))
                .isEqualTo(BigInteger.ONE);
    }

    @Test
    void isNothingWithoutADenominator() {
        assertThatThrownBy(() -> Quotient.of(1, 0, 1_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quotient.of(-1, 1, 1_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void agreesWithCountingOneByOne(
            @ForAll @IntRange(max = 400) int have,
            @ForAll @LongRange(min = 1, max = 5_000) long children,
            @ForAll @IntRange(min = 1, max = 400) int hundredths,
            @ForAll boolean inclusive) {
        Criterion criterion = new Criterion(
                BigDecimal.valueOf(hundredths, 2), Direction.AT_LEAST, inclusive ? Bound.INCLUSIVE : Bound.EXCLUSIVE);
        Quotient quotient = Quotient.of(have, children, 1_000);
        long more = 0;
        while (!isMet(have + more, children, hundredths, inclusive)) {
            more++;
        }

        assertThat(quotient.gap(criterion)).isEqualTo(BigInteger.valueOf(more));
        assertThat(quotient.meets(criterion)).isEqualTo(more == 0);
    }

    /** In whole numbers: have × 1,000 × 100 against hundredths × children. */
    private static boolean isMet(long have, long children, int hundredths, boolean inclusive) {
        long left = have * 100_000;
        long right = hundredths * children;
        return inclusive ? left >= right : left > right;
    }
}
