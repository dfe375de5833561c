package org.minkang.pairing.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;

class InstitutionTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2012, 6, 30);

    @ParameterizedTest
    @EnumSource(InstitutionLevel.class)
    void isOfSpecialGradeAtTheThirdLevelOnly(InstitutionLevel level) {
        Institution hospital = Given.institution("A100", level, "441302", InstitutionStatus.ACTIVE);
        InstitutionParticulars special = graded(hospital, InstitutionGrade.SPECIAL);

        if (level == InstitutionLevel.TERTIARY) {
            assertThat(hospital.with(special, hospital.areaCode(), Given.NOW).grade())
                    .isEqualTo(InstitutionGrade.SPECIAL);
        } else {
            assertThat(Refusals.violations(() -> hospital.with(special, hospital.areaCode(), Given.NOW)))
                    .containsExactly("/grade GRADE_NOT_OF_LEVEL");
        }
    }

    @Test
    void worksUntilTheDayItClosesAndAgainOnceReopened() {
        Institution hospital = Given.secondaryHospital();
        var successor = Given.creditCode("441302");
        Institution closed = hospital.close(LAST_DAY, successor, "并入他院", Given.NOW);
        Institution reopened = closed.reopen("撤并决定已撤销", Given.NOW);

        assertThat(closed.worksOn(LAST_DAY)).isTrue();
        assertThat(closed.worksOn(LAST_DAY.plusDays(1))).isFalse();
        assertThat(closed.successor()).isEqualTo(successor);
        assertThat(closed.statusReason()).isEqualTo("并入他院");
        assertThat(reopened.worksOn(LAST_DAY.plusDays(1))).isTrue();
        assertThat(reopened.successor()).isNull();
        assertThat(reopened.statusReason()).isEqualTo("撤并决定已撤销");
        assertThat(reopened.version()).isEqualTo(2);
    }

    @Test
    void closesOnceAndReopensOnce() {
        Institution open = Given.secondaryHospital();
        Institution closed = open.close(LAST_DAY, null, "撤并", Given.NOW);

        assertThat(Refusals.code(() -> closed.close(LAST_DAY, null, "撤并", Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> open.reopen("恢复", Given.NOW))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(open.allowedTransitions()).isEqualTo(List.of("closure"));
        assertThat(closed.allowedTransitions()).isEqualTo(List.of("reopening"));
    }

    @Test
    void doesNotSucceedItself() {
        Institution hospital = Given.secondaryHospital();

        assertThat(Refusals.violations(() -> hospital.close(LAST_DAY, hospital.creditCode(), "撤并", Given.NOW)))
                .containsExactly("/successor OWN_SUCCESSOR");
    }

    private static InstitutionParticulars graded(Institution institution, InstitutionGrade grade) {
        return new InstitutionParticulars(
                institution.insuranceCode(),
                institution.name(),
                institution.institutionClass(),
                institution.level(),
                grade,
                institution.regionCode(),
                institution.address(),
                institution.aliases());
    }
}
