package org.minkang.pediatrics.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;

class TargetLineTest {

    private static final RegionCode PROVINCE = new RegionCode("440000");
    private static final RegionCode CITY = new RegionCode("441300");
    private static final RegionCode COUNTY = new RegionCode("441322");
    private static final List<RegionCode> PATH = List.of(COUNTY, CITY, PROVINCE);

    @Test
    void isInheritedFromTheNearestRegionThatHasAny() {
        Target provinces = target(PROVINCE, 2020, "2.2");
        Target citys = target(CITY, 2020, "2.3");

        assertThat(TargetLine.of(PATH, List.of(provinces, citys)).targets()).containsExactly(citys);
        assertThat(TargetLine.of(List.of(PROVINCE), List.of(provinces, citys)).targets())
                .containsExactly(provinces);
        assertThat(TargetLine.of(List.of(COUNTY), List.of(provinces, citys)).targets())
                .isEmpty();
    }

    @Test
    void measuresAYearByTheNextTargetThatIsDue() {
        Target first = target(PROVINCE, 2018, "2.0");
        Target second = target(PROVINCE, 2020, "2.2");
        TargetLine line = TargetLine.of(PATH, List.of(second, first));

        assertThat(line.inForce(2017)).contains(first);
        assertThat(line.inForce(2018)).contains(first);
        assertThat(line.inForce(2019)).contains(second);
        assertThat(line.inForce(2021)).contains(second);
    }

    @Test
    void measuresByATargetWithoutAYearOnlyWhenNoneIsDated() {
        Target open = target(PROVINCE, null, "2.0");
        Target dated = target(PROVINCE, 2020, "2.2");

        assertThat(TargetLine.of(PATH, List.of(open, dated)).inForce(2025)).contains(dated);
        assertThat(TargetLine.of(PATH, List.of(open)).inForce(2025)).contains(open);
        assertThat(TargetLine.of(PATH, List.of()).inForce(2025)).isEmpty();
    }

    private static Target target(RegionCode area, @Nullable Integer year, String value) {
        return Targets.target("BEDS_PER_1000", area, year, Criterion.atLeast(value));
    }
}
