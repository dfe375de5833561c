package org.minkang.pediatrics.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;

class MeasureWordingTest {

    private static final Map<String, IndicatorDefinition> SHIPPED =
            IndicatorRows.read().stream().collect(Collectors.toMap(IndicatorDefinition::code, Function.identity()));

    @Test
    void namesWhatIsDividedByWhat() {
        assertThat(formula("BEDS_PER_1000").zh()).isEqualTo("儿科床位数(机构类别 A、B、C、G) ÷ 0 至 14 岁常住人口 × 1000");
        assertThat(formula("BEDS_PER_1000").en())
                .isEqualTo("pediatric beds (institution classes A, B, C, G) ÷ residents aged 0 to 14 × 1000");
        assertThat(formula("PHYSICIANS_PER_1000").zh()).startsWith("(儿科执业医师数 + 儿科执业助理医师数)");
    }

    @Test
    void namesTheConditionOfAShareAndTheUnitOfAmounts() {
        assertThat(formula("GP_COVERAGE").zh())
                .isEqualTo("机构数(机构类别 B、C2)(其中能提供儿童基本医疗服务的全科医生数 ≥ 1) ÷ 机构数(机构类别 B、C2) × 100");
        assertThat(formula("PERSONNEL_SHARE").en()).startsWith("personnel expenditure in yuan");
    }

    @Test
    void aCountIsDividedByNothing() {
        assertThat(formula("RESIDENTS_TRAINED").zh()).isEqualTo("历年累计儿科专业住院医师规范化培训人数");
        assertThat(formula("TRANSFER_TRAINED").en()).isEqualTo("persons in transfer training");
    }

    private static Wording formula(String code) {
        return MeasureWording.formula(Objects.requireNonNull(SHIPPED.get(code)));
    }
}
