package org.minkang.pediatrics.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

class CountedRegionsTest {

    @Test
    void countsLeavesOfTodaysTree() {
        assertThat(of("000000", 2024))
                .isEqualTo(Regions.standard().counties(RegionCode.NATION).size());
        assertThat(of("441900", 2024)).isEqualTo(1);
        assertThat(of("441322", 2024)).isEqualTo(1);
        assertThat(of("441300", 2024)).isEqualTo(5);
    }

    @Test
    void aCountyMadeOfTwoIsCountedTwiceForTheYearsInWhichTheyWereTwo() {
        assertThat(of("350404", 2020)).isEqualTo(2);
        assertThat(of("350404", 2022)).isEqualTo(1);
        assertThat(of("330105", 2020)).isEqualTo(2);
        assertThat(of("330105", 2023)).isEqualTo(1);
    }

    @Test
    void aYearWithoutAListOfItsOwnGoesByTheNext() {
        assertThat(of("350404", 2021)).isEqualTo(1);
        assertThat(of("350404", 2015)).isEqualTo(2);
        assertThat(of("000000", 2090)).isEqualTo(of("000000", 2024));
    }

    @Test
    void aCountyThatWasNotThereYetIsNotMissing() {
        assertThat(of("653228", 2023)).isZero();
        assertThat(of("653228", 2024)).isEqualTo(1);
    }

    private static int of(String region, int year) {
        return CountedRegions.of(new RegionCode(region), year);
    }
}
