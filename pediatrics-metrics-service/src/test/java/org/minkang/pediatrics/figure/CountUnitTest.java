package org.minkang.pediatrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CountUnitTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void amountsAreKeptInFenAndToldInYuan() {
        assertThat(JSON.writeValueAsString(CountUnit.YUAN.quantity(123_450))).isEqualTo("\"1234.50\"");
        assertThat(JSON.writeValueAsString(CountUnit.YUAN.quantity(-5))).isEqualTo("\"-0.05\"");
        assertThat(CountUnit.YUAN.kept(12)).isEqualTo(1_200);
    }

    @Test
    void everythingElseIsAWholeNumber() {
        assertThat(JSON.writeValueAsString(CountUnit.BEDS.quantity(123_450))).isEqualTo("123450");
        assertThat(CountUnit.PERSONS.quantity(7)).hasToString("7");
        assertThat(CountUnit.INSTITUTIONS.kept(12)).isEqualTo(12);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(JSON.readValue("\"1234.50\"", Quantity.class)).isEqualTo(CountUnit.YUAN.quantity(123_450));
        assertThat(JSON.readValue("22", Quantity.class)).isEqualTo(CountUnit.BEDS.quantity(22));
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(CountUnit.YUAN.quantity((BigDecimal) null)).isNull();
    }
}
