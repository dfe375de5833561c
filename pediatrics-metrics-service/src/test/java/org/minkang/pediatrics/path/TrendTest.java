package org.minkang.pediatrics.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.figure.Criterion;

class TrendTest {

    private static final Criterion TARGET = Criterion.atLeast("2.2");

    @Test
    void expectsTheYearInWhichAStraightLineArrives() {
        Forecast forecast = Trend.of(line(2016, 1.6, 0.1, 4), TARGET, false);

        assertThat(forecast.outcome()).isEqualTo(Forecast.Outcome.EXPECTED);
        assertThat(forecast.year()).isEqualTo(2022);
        assertThat(forecast.earliest()).isEqualTo(forecast.year());
        assertThat(forecast.latest()).isEqualTo(forecast.year());
    }

    @Test
    void saysHowUnsureItIs() {
        Forecast forecast = Trend.of(
                List.of(
                        new YearValue(2016, 1.60),
                        new YearValue(2017, 1.75),
                        new YearValue(2018, 1.72),
                        new YearValue(2019, 1.91)),
                TARGET,
                false);

        assertThat(forecast.year()).isEqualTo(2023);
        assertThat(forecast.earliest()).isLessThan(2023);
        assertThat(forecast.latest())
                .satisfiesAnyOf(latest -> assertThat(latest).isNull(), latest -> assertThat(latest)
                        .isGreaterThan(2023));
    }

    @Test
    void promisesNothingToThoseWhoStandStillOrFall() {
        assertThat(Trend.of(line(2016, 1.6, 0, 4), TARGET, false).outcome())
                .isEqualTo(Forecast.Outcome.NOT_ON_THIS_PATH);
        assertThat(Trend.of(line(2016, 1.6, -0.1, 4), TARGET, false).outcome())
                .isEqualTo(Forecast.Outcome.NOT_ON_THIS_PATH);
        assertThat(Trend.of(line(2016, 1.6, 0.01, 4), TARGET, false).year()).isNull();
    }

    @Test
    void saysNothingOfTwoYearsAndNothingNewOfATargetThatIsMet() {
        assertThat(Trend.of(line(2016, 1.6, 0.1, 2), TARGET, false).outcome())
                .isEqualTo(Forecast.Outcome.TOO_FEW_YEARS);
        assertThat(Trend.of(line(2016, 2.3, 0.1, 1), TARGET, true).outcome()).isEqualTo(Forecast.Outcome.REACHED);
    }

    @Test
    void fallsTowardsATargetWhereLessIsBetter() {
        Forecast forecast = Trend.of(line(2016, 10, -1, 4), Criterion.atMost("5.5"), false);

        assertThat(forecast.year()).isEqualTo(2021);
    }

    private static List<YearValue> line(int year, double first, double step, int years) {
        return IntStream.range(0, years)
                .mapToObj(number -> new YearValue(year + number, first + step * number))
                .toList();
    }
}
