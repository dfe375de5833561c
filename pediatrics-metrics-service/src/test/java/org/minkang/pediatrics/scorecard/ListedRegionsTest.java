package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;

class ListedRegionsTest {

    @Test
    void aRoundCoversWhatLiesInIt() {
        assertThat(listed("440000").lists(region("441322"), 2024)).isTrue();
        assertThat(listed("440000").lists(region("440000"), 2024)).isTrue();
        assertThat(listed("440000").lists(region("440000"), 2023)).isFalse();
        assertThat(listed("441300").lists(region("440000"), 2024)).isFalse();
    }

    @Test
    void roundsOfAllPartsCoverTheWhole() {
        assertThat(listed("441302", "441303", "441322", "441323", "441324").lists(region("441300"), 2024))
                .isTrue();
        assertThat(listed("441302", "441303", "441322", "441323").lists(region("441300"), 2024))
                .isFalse();
    }

    private static ListedRegions listed(String... areas) {
        Set<RegionCode> codes = Stream.of(areas).map(ListedRegionsTest::region).collect(Collectors.toSet());
        return new ListedRegions(Map.of(2024, codes));
    }

    private static RegionCode region(String code) {
        return new RegionCode(code);
    }
}
