package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;

class ListedRegionsTest {

    private static final List<String> BEDS = List.of("A", "B", "C", "G");
    private static final List<String> USUAL = List.of("A", "B", "C", "G", "X-SCHOOL");

    @Test
    void aRoundCoversWhatLiesInIt() {
        assertThat(listed("440000").lists(region("441322"), 2024, BEDS)).isTrue();
        assertThat(listed("440000").lists(region("440000"), 2024, BEDS)).isTrue();
        assertThat(listed("440000").lists(region("440000"), 2023, BEDS)).isFalse();
        assertThat(listed("441300").lists(region("440000"), 2024, BEDS)).isFalse();
    }

    @Test
    void roundsOfAllPartsCoverTheWhole() {
        assertThat(listed("441302", "441303", "441322", "441323", "441324").lists(region("441300"), 2024, BEDS))
                .isTrue();
        assertThat(listed("441302", "441303", "441322", "441323").lists(region("441300"), 2024, BEDS))
                .isFalse();
    }

    @Test
    void aRoundOfSomeClassesTellsNothingOfTheOthers() {
        ListedRegions townships = asked(Map.of("441322", List.of("C22")));

        assertThat(townships.lists(region("441322"), 2024, List.of("C220"))).isTrue();
        assertThat(townships.lists(region("441322"), 2024, List.of("C2"))).isFalse();
        assertThat(townships.lists(region("441322"), 2024, List.of("C22", "A"))).isFalse();
        assertThat(townships.lists(region("441322"), 2024, List.of("A"))).isFalse();
    }

    @Test
    void roundsMayShareTheClassesBetweenThem() {
        ListedRegions hospitalsByCity = asked(Map.of(
                "441300", List.of("A", "B", "G"),
                "441322", List.of("C")));

        assertThat(hospitalsByCity.lists(region("441322"), 2024, BEDS)).isTrue();
        assertThat(hospitalsByCity.lists(region("441323"), 2024, BEDS)).isFalse();
        assertThat(hospitalsByCity.lists(region("441300"), 2024, List.of("A"))).isTrue();
        assertThat(hospitalsByCity.lists(region("441300"), 2024, BEDS)).isFalse();
    }

    @Test
    void whatCountsAllClassesIsListedByARoundOfAllOfThemAlone() {
        List<String> all =
                List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "X-");

        assertThat(asked(Map.of("441322", all)).lists(region("441322"), 2024, List.of()))
                .isTrue();
        assertThat(asked(Map.of("441322", all.subList(0, all.size() - 1))).lists(region("441322"), 2024, List.of()))
                .isFalse();
        assertThat(listed("441322").lists(region("441322"), 2024, List.of())).isFalse();
    }

    private static ListedRegions listed(String... areas) {
        return asked(Stream.of(areas).collect(Collectors.toMap(Function.identity(), area -> USUAL)));
    }

    private static ListedRegions asked(Map<String, List<String>> classes) {
        return new ListedRegions(Map.of(
                2024,
                classes.entrySet().stream()
                        .collect(Collectors.toMap(area -> region(area.getKey()), Map.Entry::getValue))));
    }

    private static RegionCode region(String code) {
        return new RegionCode(code);
    }
}
