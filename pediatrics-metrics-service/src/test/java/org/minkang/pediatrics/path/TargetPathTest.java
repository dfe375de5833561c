package org.minkang.pediatrics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;

class TargetPathTest {

    /** From 1.6 beds in 2016 to 2.2 in 2020: 0.15 a year. */
    private final TargetPath path =
            new TargetPath(2016, Quotient.of(16, 10_000, 1_000), 2020, Criterion.atLeast("2.2"));

    @ParameterizedTest(name = "{1} beds for 10,000 children are {2} in {0}")
    @CsvSource({
        "2018, 22, MET",
        "2018, 20, AHEAD",
        "2018, 19, ON_TRACK",
        "2017, 16, BEHIND",
        "2020, 21, ON_TRACK",
        "2020, 20, BEHIND",
        "2021, 21, BEHIND",
        "2021, 22, MET",
    })
    void comparesTheExactValueWithTheLine(int year, long beds, PathStatus status) {
        Quotient value = Quotient.of(beds, 10_000, 1_000);

        assertThat(path.status(year, value, value.meets(path.target()))).isEqualTo(status);
    }

    @Test
    void isNotMetWhileSomethingMissingCouldUndoIt() {
        Quotient enough = Quotient.of(22, 10_000, 1_000);

        assertThat(path.status(2018, enough, false)).isEqualTo(PathStatus.AHEAD);
        assertThat(path.status(2021, enough, false)).isEqualTo(PathStatus.ON_TRACK);
    }

    @Test
    void isNeverAheadOfItself() {
        Quotient endless = Quotient.of(2_469, 1_234_567, 1_000);
        TargetPath begun = new TargetPath(2024, endless, 2030, Criterion.atLeast("2.2"));
        TargetPath falling = new TargetPath(2024, endless, 2030, Criterion.atMost("1.5"));

        assertThat(begun.status(2024, endless, false)).isEqualTo(PathStatus.ON_TRACK);
        assertThat(falling.status(2024, endless, false)).isEqualTo(PathStatus.ON_TRACK);
        assertThat(falling.status(2024, Quotient.of(2_468, 1_234_567, 1_000), false))
                .isEqualTo(PathStatus.AHEAD);
    }

    @Test
    void isOnTrackFromExactlyNinetyFiveHundredthsOfTheLine() {
        TargetPath level = new TargetPath(2016, Quotient.of(20, 10_000, 1_000), 2020, Criterion.atLeast("2.0"));

        assertThat(level.status(2018, Quotient.of(19, 10_000, 1_000), false)).isEqualTo(PathStatus.ON_TRACK);
        assertThat(level.status(2018, Quotient.of(18_999, 10_000_000, 1_000), false))
                .isEqualTo(PathStatus.BEHIND);
    }

    @Test
    void isTheBaseBeforeItsYearAndTheTargetAfter() {
        assertThat(path.expected(2010)).isEqualByComparingTo("1.6");
        assertThat(path.expected(2017)).isEqualByComparingTo("1.75");
        assertThat(path.expected(2030)).isEqualByComparingTo("2.2");
        assertThatThrownBy(() -> new TargetPath(2020, Quotient.of(1, 1, 1), 2020, Criterion.atLeast("2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsALineThatFallsWhereLessIsBetter() {
        TargetPath waiting = new TargetPath(2016, Quotient.of(10, 1, 1), 2020, Criterion.atMost("6"));

        assertThat(waiting.status(2018, Quotient.of(6, 1, 1), true)).isEqualTo(PathStatus.MET);
        assertThat(waiting.status(2018, Quotient.of(79, 10, 1), false)).isEqualTo(PathStatus.AHEAD);
        assertThat(waiting.status(2018, Quotient.of(84, 10, 1), false)).isEqualTo(PathStatus.ON_TRACK);
        assertThat(waiting.status(2018, Quotient.of(85, 10, 1), false)).isEqualTo(PathStatus.BEHIND);
    }

    @Test
    void sharesTheGapOutOverTheYearsThatAreLeft() {
        Quotient lacking = Quotient.of(2_469, 1_234_567, 1_000);

        assertThat(path.yearlyIncrease(2017, lacking)).isEqualTo(BigInteger.valueOf(83));
        assertThat(path.yearlyIncrease(2019, lacking)).isEqualTo(BigInteger.valueOf(248));
        assertThat(path.yearlyIncrease(2020, lacking)).isEqualTo(BigInteger.valueOf(248));
        assertThat(path.yearlyIncrease(2017, Quotient.of(2_717, 1_234_567, 1_000)))
                .isEqualTo(BigInteger.ZERO);
    }
}
