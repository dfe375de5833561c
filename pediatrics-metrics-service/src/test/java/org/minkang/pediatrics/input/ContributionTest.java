package org.minkang.pediatrics.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.indicator.TrainingKind;
import org.minkang.pediatrics.item.ReturnItem;

class ContributionTest {

    private static final Map<String, IndicatorDefinition> SHIPPED =
            IndicatorRows.read().stream().collect(Collectors.toMap(IndicatorDefinition::code, Function.identity()));
    private static final RegionCode COUNTY = new RegionCode("441322");
    private static final int YEAR = 2024;

    @Test
    void aReturnAddsItsItemsAndNothingForWhatDoesNotApply() {
        ReturnInput beds = returned("A100", "APPROVED", Map.of(ReturnItem.PEDIATRIC_BEDS, 40L));

        assertThat(of("BEDS_PER_1000", beds)).isEqualTo(new Contribution(40, 0));
        assertThat(of("PHYSICIANS_PER_1000", beds)).isEqualTo(Contribution.NONE);
        assertThat(beds.figures()).isEqualTo(Map.of("PEDIATRIC_BEDS", "40", "PUPILS", "NOT_APPLICABLE"));
    }

    @Test
    void neitherADraftNorAnExemptedReturnAddsAnything() {
        assertThat(of("BEDS_PER_1000", returned("A100", "DRAFT", Map.of(ReturnItem.PEDIATRIC_BEDS, 40L))))
                .isEqualTo(Contribution.NONE);
        assertThat(of("BEDS_PER_1000", returned("A100", "EXEMPTED", Map.of(ReturnItem.PEDIATRIC_BEDS, 40L))))
                .isEqualTo(Contribution.NONE);
        assertThat(of("BEDS_PER_1000", returned("A100", "REOPENED", Map.of(ReturnItem.PEDIATRIC_BEDS, 40L))))
                .isEqualTo(new Contribution(40, 0));
    }

    @Test
    void anInstitutionIsCountedWhetherItReturnedOrNotAndMeetsTheConditionOnlyWhenItDid() {
        assertThat(of("GP_COVERAGE", returned("C220", "DRAFT", Map.of()))).isEqualTo(new Contribution(0, 1));
        assertThat(of("GP_COVERAGE", returned("C220", "SUBMITTED", Map.of(ReturnItem.CHILD_GENERAL_PRACTITIONERS, 1L))))
                .isEqualTo(new Contribution(1, 1));
        assertThat(of("GP_COVERAGE", returned("C220", "SUBMITTED", Map.of(ReturnItem.CHILD_GENERAL_PRACTITIONERS, 0L))))
                .isEqualTo(new Contribution(0, 1));
        assertThat(of("GP_COVERAGE", returned("C220", "EXEMPTED", Map.of()))).isEqualTo(Contribution.NONE);
        assertThat(of("GP_COVERAGE", returned("A100", "APPROVED", Map.of()))).isEqualTo(Contribution.NONE);
    }

    @Test
    void amountsAreCountedInFenAndShownInYuan() {
        ReturnInput spent = returned(
                "A100",
                "LOCKED",
                Map.of(ReturnItem.PERSONNEL_EXPENDITURE, 40_050L, ReturnItem.BUSINESS_EXPENDITURE, 100_000L));

        assertThat(of("PERSONNEL_SHARE", spent)).isEqualTo(new Contribution(40_050, 100_000));
        assertThat(spent.figures()).containsEntry("PERSONNEL_EXPENDITURE", "400.50");
    }

    @Test
    void aPopulationAddsTheGroupThatIsCountedAndNothingWhileItIsUnknown() {
        assertThat(of("BEDS_PER_1000", population(10_000L))).isEqualTo(new Contribution(0, 10_000));
        assertThat(of("BEDS_PER_1000", population(null))).isEqualTo(Contribution.NONE);
        assertThat(of("GP_COVERAGE", population(10_000L))).isEqualTo(Contribution.NONE);
    }

    @Test
    void anIntakeOfAnEarlierYearAddsToWhatIsCumulatedOnly() {
        assertThat(of("RESIDENTS_TRAINED", intake(TrainingKind.RESIDENCY, YEAR - 3)))
                .isEqualTo(new Contribution(25, 0));
        assertThat(of("RESIDENTS_TRAINED", intake(TrainingKind.RESIDENCY, YEAR + 1)))
                .isEqualTo(Contribution.NONE);
        assertThat(of("TRANSFER_TRAINED", intake(TrainingKind.TRANSFER, YEAR))).isEqualTo(new Contribution(25, 0));
        assertThat(of("TRANSFER_TRAINED", intake(TrainingKind.TRANSFER, YEAR - 1)))
                .isEqualTo(Contribution.NONE);
    }

    private static Contribution of(String code, Input input) {
        return Contribution.of(Objects.requireNonNull(SHIPPED.get(code)), YEAR, input);
    }

    private static ReturnInput returned(String classCode, String status, Map<ReturnItem, Long> values) {
        return new ReturnInput(
                UUID.randomUUID(),
                0,
                Instant.EPOCH,
                "county",
                COUNTY,
                YEAR,
                status,
                "12440100MB2D00014R",
                "样例",
                classCode,
                values,
                Set.of(ReturnItem.PUPILS));
    }

    private static PopulationInput population(@Nullable Long children) {
        return new PopulationInput(
                UUID.randomUUID(), 0, Instant.EPOCH, "county", COUNTY, COUNTY, YEAR, "FINAL", "样例", children, 60_000L);
    }

    private static IntakeInput intake(TrainingKind programme, int year) {
        return new IntakeInput(
                UUID.randomUUID(), 0, Instant.EPOCH, "county", COUNTY, year, "FINAL", programme, "样例", 30L, 25L);
    }
}
