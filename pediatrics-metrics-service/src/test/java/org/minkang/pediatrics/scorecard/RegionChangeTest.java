package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;

class RegionChangeTest {

    @Test
    void tellsWhatWentAndWhatCameBetweenTwoYears() {
        assertThat(between("350404", 2020, 2022))
                .extracting(change -> change.code().value())
                .containsExactly("350402", "350403", "350404");
        assertThat(between("350404", 2020, 2022).get(0).successor()).isEqualTo(new RegionCode("350404"));
    }

    /** There is no list of 2021: values of that year go by the one of 2022, and so does the change. */
    @Test
    void tellsAChangeInTheYearWhoseValuesAreOfTheNewArea() {
        assertThat(between("350404", 2020, 2021))
                .extracting(change -> change.code().value())
                .containsExactly("350402", "350403", "350404");
        assertThat(between("350404", 2021, 2022)).isEmpty();
    }

    @Test
    void tellsNothingWhereNothingChanged() {
        assertThat(between("441322", 2000, 2024)).isEmpty();
        assertThat(between("350404", 2022, 2024)).isEmpty();
    }

    @Test
    void aProvinceTellsOfAllThatLiesInIt() {
        assertThat(between("330000", 2020, 2022))
                .extracting(change -> change.code().value())
                .contains("330103", "330104", "330113", "330114");
    }

    private static List<RegionChange> between(String region, int from, int to) {
        return RegionChange.between(new RegionCode(region), from, to);
    }
}
