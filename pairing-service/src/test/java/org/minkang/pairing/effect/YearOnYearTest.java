package org.minkang.pairing.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.pairing.figure.CalendarMonth;

class YearOnYearTest {

    private static final int YEAR = 2012;
    private static final List<UUID> PAIRINGS = List.of(new UUID(1, 1), new UUID(1, 2));

    @Test
    void sumsOnlyMonthsThatBothYearsKnowAndSaysHowMany() {
        YearOnYear visits = visits(
                List.of(month("2011-08", 100), month("2011-09", 200), month("2012-08", 110), month("2012-10", 5000)));

        assertThat(visits.months()).isEqualTo(1);
        assertThat(visits.growth()).isEqualTo(new Growth(110L, 100L, 10L, "10.00", null));
        assertThat(visits.title()).isEqualTo("门急诊人次");
    }

    @Test
    void tellsNothingFromAMissingFigure() {
        assertThat(visits(List.of(month("2011-08", 100), month("2012-08", 0))).growth())
                .isEqualTo(new Growth(0L, 100L, -100L, "-100.00", null));
        assertThat(visits(List.of(month("2011-08", 100), month("2012-08", null)))
                        .growth()
                        .noBase())
                .isEqualTo(Growth.NoBase.MISSING);
    }

    @Test
    void hasNoBaseWhenThereWasNothingTheYearBefore() {
        assertThat(visits(List.of(month("2011-08", 0), month("2012-08", 7))).growth())
                .isEqualTo(new Growth(7L, 0L, 7L, null, Growth.NoBase.ZERO));
        assertThat(visits(List.of(month("2012-08", 7)))).isEqualTo(visits(List.of()));
    }

    @Test
    void roundsToTheSideThatLooksWorse() {
        assertThat(Growth.of(EffectIndicator.DISCHARGES, 4L, 3L).percent()).isEqualTo("33.33");
        assertThat(Growth.of(EffectIndicator.DISCHARGES, 2L, 3L).percent()).isEqualTo("-33.34");
        assertThat(Growth.of(EffectIndicator.TRANSFERS_OUT, 4L, 3L).percent()).isEqualTo("33.34");
        assertThat(Growth.of(EffectIndicator.TRANSFERS_OUT, 2L, 3L).percent()).isEqualTo("-33.33");
        assertThat(Growth.of(EffectIndicator.TRANSFERS_OUT, 3L, 3L).percent()).isEqualTo("0.00");
    }

    @Test
    void showsTheBaseWhereOnlyItIsKnown() {
        assertThat(Growth.of(EffectIndicator.DISCHARGES, null, 3L)).isEqualTo(new Growth(null, 3L, null, null, null));
        assertThat(Growth.of(EffectIndicator.DISCHARGES, 3L, null))
                .isEqualTo(new Growth(3L, null, null, null, Growth.NoBase.MISSING));
    }

    @Test
    void showsEveryMonthOfTheYear() {
        EffectComparison comparison =
                EffectComparison.of(PAIRINGS.get(0), YEAR, List.of(month("2011-08", 100), month("2012-08", 110)));

        assertThat(comparison.months()).hasSize(12);
        assertThat(comparison.months().get(7).indicators().get(0).growth().percent())
                .isEqualTo("10.00");
        assertThat(comparison.months().get(8).indicators().get(0).growth().noBase())
                .isEqualTo(Growth.NoBase.MISSING);
    }

    @Property
    void agreesWithLookingAtEveryMonthOfEveryPairing(@ForAll("returns") List<EffectMonth> returns) {
        for (YearOnYear found : YearOnYear.of(YEAR, returns)) {
            Slow slow = Slow.of(found.indicator(), returns);
            assertThat(found.months()).isEqualTo(slow.months);
            if (slow.months == 0) {
                assertThat(found.growth()).isEqualTo(Growth.of(found.indicator(), null, null));
            } else {
                assertThat(found.growth().value()).isEqualTo(slow.value);
                assertThat(found.growth().base()).isEqualTo(slow.base);
                assertThat(found.growth().change()).isEqualTo(slow.value - slow.base);
            }
        }
    }

    @Property
    void neverLooksBetterThanItIs(
            @ForAll EffectIndicator indicator, @ForAll("whole") long value, @ForAll("whole") long base) {
        String percent = Growth.of(indicator, value, base + 1).percent();
        BigDecimal shown = new BigDecimal(String.valueOf(percent)).multiply(BigDecimal.valueOf(base + 1));
        BigDecimal exact = BigDecimal.valueOf(value - base - 1).multiply(BigDecimal.valueOf(100));

        assertThat(indicator.moreIsBetter() ? exact.subtract(shown) : shown.subtract(exact))
                .isBetween(BigDecimal.ZERO, new BigDecimal("0.01").multiply(BigDecimal.valueOf(base + 1)));
    }

    @Provide
    Arbitrary<Long> whole() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    @Provide
    Arbitrary<List<EffectMonth>> returns() {
        Arbitrary<Integer> figure = Arbitraries.integers().between(0, 500).injectNull(0.3);
        Arbitrary<EffectFigures> figures =
                Combinators.combine(figure, figure, figure, figure).as(EffectFigures::new);
        Arbitrary<CalendarMonth> months = Arbitraries.integers()
                .between(0, 35)
                .map(index -> CalendarMonth.of(YearMonth.of(2010, 6).plusMonths(index)));
        return Combinators.combine(Arbitraries.of(PAIRINGS), months, figures)
                .as(EffectMonth::new)
                .list()
                .uniqueElements(one -> one.pairingId() + "/" + one.month())
                .ofMaxSize(50);
    }

    /** The same, month by month. */
    private static final class Slow {
        private int months;
        private long value;
        private long base;

        static Slow of(EffectIndicator indicator, List<EffectMonth> returns) {
            Map<String, EffectFigures> known = new HashMap<>();
            returns.forEach(one -> known.put(one.pairingId() + "/" + one.month(), one.figures()));
            Slow slow = new Slow();
            for (UUID pairing : PAIRINGS) {
                for (int month = 1; month <= 12; month++) {
                    EffectFigures now = known.get(pairing + "/" + YearMonth.of(YEAR, month));
                    EffectFigures before = known.get(pairing + "/" + YearMonth.of(YEAR - 1, month));
                    Integer value = now == null ? null : now.of(indicator);
                    Integer base = before == null ? null : before.of(indicator);
                    if (value != null && base != null) {
                        slow.months++;
                        slow.value += value;
                        slow.base += base;
                    }
                }
            }
            return slow;
        }
    }

    private static YearOnYear visits(List<EffectMonth> returns) {
        return new ArrayList<>(YearOnYear.of(YEAR, returns)).get(0);
    }

    private static EffectMonth month(String month, @Nullable Integer visits) {
        return new EffectMonth(PAIRINGS.get(0), new CalendarMonth(month), new EffectFigures(visits, null, null, null));
    }
}
