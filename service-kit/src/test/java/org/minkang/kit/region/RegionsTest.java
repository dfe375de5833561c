package org.minkang.kit.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.problem.InvalidValueException;

class RegionsTest {

    private static final Regions REGIONS = Regions.standard();

    @Test
    void knowsEveryDivisionOfTheNewestListAndTheTwentyRetiredOnes() {
        assertThat(count(RegionLevel.NATION, region -> true)).isEqualTo(1);
        assertThat(count(RegionLevel.PROVINCE, region -> true)).isEqualTo(34);
        assertThat(count(RegionLevel.PREFECTURE, region -> !region.placeholder()))
                .isEqualTo(333);
        assertThat(count(RegionLevel.PREFECTURE, Region::placeholder)).isEqualTo(9);
        assertThat(count(RegionLevel.COUNTY, region -> !region.retired())).isEqualTo(2849);
        assertThat(count(RegionLevel.COUNTY, Region::retired)).isEqualTo(20);
    }

    @Test
    void tiesEveryDivisionIntoTheTree() {
        assertThat(divisions()).allSatisfy(region -> {
            assertThat(region.level()).isEqualTo(region.code().level());
            assertThat(REGIONS.isKnown(region.code().parent())).isTrue();
            assertThat(region.retired()).isEqualTo(region.successor() != null);
            assertThat(REGIONS.current(region.code()).retired()).isFalse();
        });
    }

    @Test
    void keepsOnlyTheDatesThatTheListsState() {
        assertThat(region("330103"))
                .isEqualTo(new Region(
                        code("330103"), "下城区", RegionLevel.COUNTY, null, LocalDate.of(2020, 12, 31), code("330105")));
        assertThat(region("330113").validFrom()).isEqualTo("2022-12-31");
        assertThat(region("330102")).isEqualTo(new Region(code("330102"), "上城区", RegionLevel.COUNTY, null, null, null));
    }

    @Test
    void knowsTheDigitsInsideACreditCode() {
        assertThat(REGIONS.isKnown("441322")).isTrue();
        assertThat(REGIONS.isKnown("330103")).isTrue();
        assertThat(REGIONS.isKnown("999900")).isFalse();
        assertThat(REGIONS.isKnown("001300")).isFalse();
    }

    @Test
    void refusesACodeThatNoListHas() {
        assertThat(REGIONS.find(code("999900"))).isEmpty();
        assertThat(REGIONS.isKnown(code("999900"))).isFalse();
        assertThatThrownBy(() -> REGIONS.require(code("999900")))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.code()).isEqualTo("REGION_CODE_UNKNOWN");
                    assertThat(e.arguments()).containsExactly("999900");
                });
    }

    @ParameterizedTest
    @CsvSource({"330103, 330105", "410306, 410308", "540530, 540581", "330105, 330105", "000000, 000000"})
    void findsWhatStandsForACodeToday(String former, String today) {
        assertThat(REGIONS.current(code(former)).code()).isEqualTo(code(today));
    }

    @Test
    void listsWhatLiesRightBelow() {
        assertThat(REGIONS.children(RegionCode.NATION)).hasSize(34);
        assertThat(REGIONS.children(code("440000"))).hasSize(21);
        assertThat(codes(REGIONS.children(code("350400"))))
                .contains("350404", "350405")
                .doesNotContain("350402", "350403");
        assertThat(REGIONS.children(code("441900"))).isEmpty();
    }

    @Test
    void stepsOverPlaceholders() {
        assertThat(codes(REGIONS.children(code("110000"))))
                .hasSize(16)
                .contains("110101")
                .doesNotContain("110100");
        assertThat(REGIONS.children(code("110100"))).isEqualTo(REGIONS.children(code("110000")));
        assertThat(codes(REGIONS.children(code("410000"))))
                .contains("410100", "419001")
                .doesNotContain("419000");
        assertThat(codes(REGIONS.children(code("419000")))).containsExactly("419001");
        assertThat(REGIONS.children(code("500000"))).hasSize(38);
    }

    @ParameterizedTest
    @ValueSource(strings = {"441900", "442000", "460400", "620200", "810000", "441322"})
    void countsALeafAsItsOwnCounty(String leaf) {
        assertThat(codes(REGIONS.counties(code(leaf)))).containsExactly(leaf);
        assertThat(codes(REGIONS.counties(code(leaf).province()))).contains(leaf);
    }

    @Test
    void dividesTheNationIntoLeavesWithoutOverlap() {
        List<Region> leaves = REGIONS.counties(RegionCode.NATION);
        assertThat(leaves).hasSize(2849 + 4 + 3).doesNotHaveDuplicates();
        assertThat(leaves).noneMatch(Region::retired);
        assertThat(REGIONS.children(RegionCode.NATION).stream()
                        .mapToInt(p -> REGIONS.counties(p.code()).size())
                        .sum())
                .isEqualTo(leaves.size());
    }

    @Test
    void listsPrefecturesWithoutPlaceholders() {
        assertThat(REGIONS.prefectures(RegionCode.NATION)).hasSize(333);
        assertThat(REGIONS.prefectures(code("310000"))).isEmpty();
        assertThat(codes(REGIONS.prefectures(code("350300")))).containsExactly("350300");
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 全国",
        "440000, 广东省",
        "441300, 广东省惠州市",
        "441322, 广东省惠州市博罗县",
        "441900, 广东省东莞市",
        "110000, 北京市",
        "110100, 北京市",
        "110101, 北京市东城区",
        "500229, 重庆市城口县",
        "419001, 河南省济源市",
        "330103, 浙江省杭州市下城区"
    })
    void writesTheFullName(String code, String name) {
        assertThat(REGIONS.fullName(code(code))).isEqualTo(name);
    }

    @Test
    void letsACountySeeWhatIsKeptUnderItsFormerCode() {
        RegionScope scope = REGIONS.withRetired(RegionScope.of(code("350404")));
        assertThat(scope.covers(code("350402"))).isTrue();
        assertThat(scope.covers(code("350403"))).isTrue();
        assertThat(scope.covers(code("350427"))).isFalse();
    }

    @Test
    void widensNoScopeThatInheritsNothing() {
        for (RegionScope scope : List.of(
                RegionScope.nothing(),
                RegionScope.everywhere(),
                RegionScope.of(code("350400")),
                RegionScope.of(code("441322")))) {
            assertThat(REGIONS.withRetired(scope)).isSameAs(scope);
        }
    }

    private static Stream<Region> divisions() {
        return RegionResource.read().stream();
    }

    private static long count(RegionLevel level, Predicate<Region> which) {
        return divisions()
                .filter(region -> region.level() == level)
                .filter(which)
                .count();
    }

    private static Region region(String code) {
        return REGIONS.require(code(code));
    }

    private static RegionCode code(String value) {
        return new RegionCode(value);
    }

    private static List<String> codes(List<Region> regions) {
        return regions.stream().map(region -> region.code().value()).toList();
    }
}
