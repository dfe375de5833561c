package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {

    private static final CertificateCode CODE = new CertificateCode("7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S");

    @Test
    void isSevenGroupsOfFourWithoutLettersThatLookLikeDigits() {
        SecureRandom random = new SecureRandom();

        assertThat(IntStream.range(0, 1000)
                        .mapToObj(round -> CertificateCode.random(random).value()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S",
                "7zq4-0m1b-x9tk-3c8p-w2hn-56rd-ve1s",
                "7ZQ40M1BX9TK3C8PW2HN56RDVE1S",
                "7ZQ4 OMIB X9TK 3C8P W2HN 56RD VELS"
            })
    void isFoundHoweverItWasTyped(String typed) {
        assertThat(CertificateCode.hash(typed)).isEqualTo(CODE.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "☃",
                "7ZQ4-0M1B",
                "7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1T",
                "7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S-0"
            })
    void isNotFoundByAnotherOrByWhatIsNone(String typed) {
        assertThat(CertificateCode.hash(typed)).hasSize(64).isNotEqualTo(CODE.hash());
    }
}
