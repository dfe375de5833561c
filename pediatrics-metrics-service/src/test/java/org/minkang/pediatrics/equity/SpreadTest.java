package org.minkang.pediatrics.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.scorecard.Absence;
import org.minkang.pediatrics.scorecard.Completeness;
import org.minkang.pediatrics.scorecard.Reading;

class SpreadTest {

    private static final IndicatorDefinition BEDS = IndicatorRows.read().stream()
            .filter(definition -> definition.code().equals("BEDS_PER_1000"))
            .findFirst()
            .orElseThrow();

    @Test
    void aProvinceIsDividedIntoPrefecturesAndCountiesThatLieInNone() {
        SortedMap<RegionCode, Reading> readings = readings(Map.of(
                "420102", reading(2, 1_000, true),
                "420103", reading(2, 1_000, true),
                "429004", reading(6, 1_000, true),
                "429005", reading(6, 1_000, true)));

        Equity equity = Spread.of(new RegionCode("420000"), readings).equity().orElseThrow();

        assertThat(equity.within()).isCloseTo(0, within(1e-9));
        assertThat(equity.between()).isCloseTo(equity.theil(), within(1e-9)).isPositive();
    }

    @Test
    void theNationIsDividedIntoProvinces() {
        SortedMap<RegionCode, Reading> readings = readings(Map.of(
                "420102", reading(2, 1_000, true),
                "421002", reading(6, 1_000, true)));

        assertThat(Spread.of(RegionCode.NATION, readings).equity().orElseThrow().between())
                .isCloseTo(0, within(1e-9));
        assertThat(Spread.of(new RegionCode("420000"), readings)
                        .equity()
                        .orElseThrow()
                        .within())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void tellsWhatIsLeftOutAndWhatMayStillRise() {
        SortedMap<RegionCode, Reading> readings = readings(Map.of(
                "420102", reading(2, 1_000, true),
                "420103", reading(2, 1_000, false),
                "420104", absent()));

        Spread spread = Spread.of(new RegionCode("420100"), readings);

        assertThat(spread.counted()).isEqualTo(2);
        assertThat(spread.incomplete()).isEqualTo(1);
        assertThat(spread.without()).containsExactly(new RegionCode("420104"));
    }

    @Test
    void saysNothingWhereNobodyHasAny() {
        assertThat(Spread.of(new RegionCode("420100"), readings(Map.of("420102", reading(0, 1_000, true))))
                        .equity())
                .isEmpty();
        assertThat(Spread.of(new RegionCode("420100"), readings(Map.of("420102", absent())))
                        .equity())
                .isEmpty();
    }

    private static SortedMap<RegionCode, Reading> readings(Map<String, Reading> readings) {
        SortedMap<RegionCode, Reading> byRegion = new TreeMap<>();
        readings.forEach((region, reading) -> byRegion.put(new RegionCode(region), reading));
        return byRegion;
    }

    private static Reading reading(long beds, long children, boolean whole) {
        Quotient value = Quotient.of(beds, children, 1_000);
        Completeness completeness = new Completeness(1, 1, 1, whole, 0, true, true);
        return new Reading(BEDS, 2019, value.numerator(), value.denominator(), value, null, completeness);
    }

    private static Reading absent() {
        Completeness nothing = new Completeness(0, 0, 0, false, 1, true, true);
        return new Reading(BEDS, 2019, null, BigDecimal.TEN, null, Absence.NOTHING_REPORTED, nothing);
    }
}
