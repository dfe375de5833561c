package org.minkang.pairing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 100, 100.00, true, 0",
        "10, 9, 100, 90.00, false, 1",
        "20001, 20000, 100, 99.99, false, 1",
        "3, 2, 66.67, 66.66, false, 1",
        "3, 2, 66.66, 66.66, true, 0",
        "10, 0, 0, 0.00, true, 0",
        "10, 0, 0.01, 0.00, false, 1",
    })
    void isMetByWholeNumbersNeverByTheShownPercentage(
            long institutions, long signed, BigDecimal target, String shown, boolean met, long missing) {
        Coverage.View view = new Coverage(institutions, signed, signed).against(target);

        assertThat(view.percent()).isEqualTo(shown);
        assertThat(view.met()).isEqualTo(met);
        assertThat(view.missing()).isEqualTo(missing);
    }

    @Test
    void saysNeitherPercentageNorVerdictWhereThereIsNothingToCover() {
        Coverage.View view = Coverage.NONE.against(BigDecimal.valueOf(100));

        assertThat(view.percent()).isNull();
        assertThat(view.met()).isNull();
        assertThat(view.missing()).isZero();
    }

    @Test
    void addsUpWhatWasCounted() {
        assertThat(new Coverage(3, 2, 1).plus(new Coverage(7, 7, 7))).isEqualTo(new Coverage(10, 9, 8));
    }
}
