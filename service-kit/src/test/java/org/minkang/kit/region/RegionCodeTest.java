package org.minkang.kit.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.problem.InvalidValueException;

class RegionCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "44132", "4413220", "44132x", "44132２", " 441322", "000001", "001300", "440022"})
    void refusesWhatIsNoCode(String text) {
        assertThatThrownBy(() -> new RegionCode(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("REGION_CODE_MALFORMED"));
    }

    @ParameterizedTest
    @CsvSource({
        "000000, NATION, 000000, 000000, 000000",
        "440000, PROVINCE, 000000, 440000, 440000",
        "441300, PREFECTURE, 440000, 441300, 440000",
        "441322, COUNTY, 441300, 441300, 440000",
        "419001, COUNTY, 419000, 419000, 410000"
    })
    void readsTheLevelsFromTheDigits(
            String code, RegionLevel level, String parent, String prefecture, String province) {
        RegionCode region = new RegionCode(code);
        assertThat(region.level()).isEqualTo(level);
        assertThat(region.parent().value()).isEqualTo(parent);
        assertThat(region.prefecture().value()).isEqualTo(prefecture);
        assertThat(region.province().value()).isEqualTo(province);
    }

    @ParameterizedTest
    @CsvSource({"000000, 999999", "440000, 449999", "441300, 441399", "441322, 441322"})
    void namesTheLastCodeOfItsSubtree(String code, String last) {
        assertThat(new RegionCode(code).lastInside().value()).isEqualTo(last);
    }

    @Test
    void coversItsSubtreeAndNothingElse() {
        RegionCode huizhou = new RegionCode("441300");
        assertThat(huizhou.covers(new RegionCode("441322"))).isTrue();
        assertThat(huizhou.covers(huizhou)).isTrue();
        assertThat(huizhou.covers(new RegionCode("441400"))).isFalse();
        assertThat(huizhou.covers(new RegionCode("440000"))).isFalse();
        assertThat(RegionCode.NATION.covers(huizhou)).isTrue();
    }
}
