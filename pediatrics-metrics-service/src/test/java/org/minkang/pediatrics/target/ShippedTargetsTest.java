package org.minkang.pediatrics.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;

class ShippedTargetsTest {

    private static final List<Target> SHIPPED = ShippedTargets.read();

    @Test
    void holdTheTwoStagesOfTheProvinceWithoutAYear() {
        assertThat(of("D8-T01").criterion().value()).isEqualByComparingTo("2.0");
        assertThat(of("D8-T05").criterion().value()).isEqualByComparingTo("0.69");
        assertThat(of("D8-T06").criterion().value()).isEqualByComparingTo("100");
        assertThat(SHIPPED)
                .filteredOn(target -> target.area().equals(new RegionCode("440000")))
                .allMatch(target -> target.year() == null && target.verified());
    }

    @Test
    void holdNationalFiguresThatNobodyHasReadInTheDocument() {
        assertThat(SHIPPED)
                .filteredOn(target -> target.area().equals(RegionCode.NATION))
                .hasSize(6)
                .noneMatch(Target::verified)
                .extracting(Target::year)
                .containsOnly(2020, 2025, 2030);
    }

    @Test
    void haveIdsOfTheirOwn() {
        Set<UUID> ids = SHIPPED.stream().map(Target::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(SHIPPED).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void giveAsManyParametersAsTheirInsertWants() {
        long places = ShippedTargets.INSERT.chars().filter(c -> c == '?').count();

        assertThat(SHIPPED).allMatch(target -> ShippedTargets.parameters(target).size() == places);
    }

    private static Target of(String row) {
        return SHIPPED.stream()
                .filter(target -> target.sourceRefs().contains(row))
                .findFirst()
                .orElseThrow();
    }
}
