package org.minkang.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.problem.InvalidValueException;

class InsuranceCodeTest {

    @ParameterizedTest
    @CsvSource({
        "H45012400011, INSTITUTION, 450124",
        "P43010201038, PHARMACY, 430102",
        "HY440100000001, PHARMACIST, 440100",
        "HJ440100000001, TECHNICIAN, 440100"
    })
    void readsHolderAndRegion(String text, InsuranceCode.Holder holder, String region) {
        InsuranceCode code = new InsuranceCode(text);
        assertThat(code).hasToString(text);
        assertThat(code.holder()).isEqualTo(holder);
        assertThat(code.regionCode()).isEqualTo(region);
    }

    @Test
    void dropsBlanksAndRaisesSmallLetters() {
        assertThat(new InsuranceCode(" h45012400011 ")).isEqualTo(new InsuranceCode("H45012400011"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H",
                "45012400011",
                "H4501240001",
                "H450124000111",
                "X45012400011",
                "HY45012400001",
                "HY4501240000012",
                "PY440100000001",
                "H4501240001１"
            })
    void refusesWhatHasNotTheForm(String text) {
        assertThatThrownBy(() -> new InsuranceCode(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("INSURANCE_CODE_MALFORMED"));
    }
}
