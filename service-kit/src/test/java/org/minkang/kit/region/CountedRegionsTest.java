package org.minkang.kit.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedRegionsTest {

    @Test
    void countsLeavesOfTodaysTree() {
        assertThat(of("000000", 2024))
                .isEqualTo(Regions.standard().counties(RegionCode.NATION).size() - 3);
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

    /** National statistics give Taiwan, Hong Kong and Macao apart. */
    @Test
    void leavesOutWhatNationalStatisticsLeaveOut() {
        assertThat(of("710000", 2024)).isZero();
        assertThat(includes("810000", 2024)).isFalse();
        assertThat(CountedRegions.counts(new RegionCode("460000"))).isTrue();
    }

    @Test
    void wantsEachYearUnderTheCodesOfItsTime() {
        assertThat(CountedRegions.codes(new RegionCode("350404"), 2020))
                .containsExactly(new RegionCode("350402"), new RegionCode("350403"));
        assertThat(includes("350404", 2020)).isFalse();
        assertThat(includes("350402", 2020)).isTrue();
        assertThat(includes("350402", 2024)).isFalse();
        assertThat(includes("441900", 2015)).isTrue();
        assertThat(includes("441300", 2015)).isFalse();
    }

    private static boolean includes(String region, int year) {
        return CountedRegions.includes(new RegionCode(region), year);
    }

    private static int of(String region, int year) {
        return CountedRegions.of(new RegionCode(region), year);
    }
}
