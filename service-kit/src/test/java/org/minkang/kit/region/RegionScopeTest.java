package org.minkang.kit.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionScopeTest {

    private static final RegionCode GUANGDONG = new RegionCode("440000");
    private static final RegionCode HUIZHOU = new RegionCode("441300");
    private static final RegionCode BOLUO = new RegionCode("441322");
    private static final RegionCode PUTIAN = new RegionCode("350300");

    @Test
    void seesNothingWithoutRegions() {
        RegionScope scope = RegionScope.of(List.of());
        assertThat(scope).isEqualTo(RegionScope.nothing());
        assertThat(scope.isNothing()).isTrue();
        assertThat(scope.covers(BOLUO)).isFalse();
    }

    @Test
    void dropsRegionsInsideOthers() {
        assertThat(RegionScope.of(List.of(BOLUO, HUIZHOU, PUTIAN, HUIZHOU)).roots())
                .containsExactly(PUTIAN, HUIZHOU);
    }

    @Test
    void coversSubtreesOnly() {
        RegionScope scope = RegionScope.of(List.of(HUIZHOU, PUTIAN));
        assertThat(scope.covers(BOLUO)).isTrue();
        assertThat(scope.covers(GUANGDONG)).isFalse();
    }

    @Test
    void narrowsToARegion() {
        RegionScope scope = RegionScope.of(List.of(HUIZHOU, PUTIAN));
        assertThat(scope.within(BOLUO)).isEqualTo(RegionScope.of(BOLUO));
        assertThat(scope.within(GUANGDONG)).isEqualTo(RegionScope.of(HUIZHOU));
        assertThat(scope.within(new RegionCode("110000")).isNothing()).isTrue();
    }
}
