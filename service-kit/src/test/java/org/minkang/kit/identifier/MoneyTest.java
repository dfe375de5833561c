package org.minkang.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.problem.InvalidValueException;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1200, 1200.00",
        "1200.5, 1200.50",
        "-0.05, -0.05",
        "0, 0.00",
        "9999999999999999.99, 9999999999999999.99"
    })
    void readsYuanAndWritesTwoDecimals(String text, String written) {
        assertThat(Money.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e3", "1,200", "1.234", "+1", ".5", "1.", " 1", "¥1", "１", "NaN"})
    void refusesTextThatIsNoAmount(String text) {
        assertRefused(() -> Money.parse(text), "MONEY_MALFORMED");
    }

    @Test
    void refusesMoreThanSixteenDigits() {
        assertRefused(() -> Money.parse("10000000000000000"), "MONEY_OUT_OF_RANGE");
        assertRefused(() -> Money.parse("9999999999999999.99").plus(Money.parse("0.01")), "MONEY_OUT_OF_RANGE");
        assertRefused(() -> new Money(new BigDecimal("1e1000000")), "MONEY_OUT_OF_RANGE");
    }

    @Test
    void roundsHalfUpOnlyWhenAsked() {
        assertRefused(() -> new Money(new BigDecimal("0.005")), "MONEY_TOO_PRECISE");
        assertThat(Money.rounded(new BigDecimal("0.005"))).hasToString("0.01");
        assertThat(Money.rounded(new BigDecimal("0.0049"))).hasToString("0.00");
        assertThat(Money.rounded(new BigDecimal("-0.005"))).hasToString("-0.01");
        assertThat(Money.parse("12345.67").timesRounded(new BigDecimal("0.03"))).hasToString("370.37");
    }

    @Test
    void calculatesToTheFen() {
        assertThat(Money.parse("12345.67").times(2)).isEqualTo(Money.parse("24691.34"));
        assertThat(Money.parse("0.10").minus(Money.parse("0.30"))).isEqualTo(Money.parse("-0.20"));
        assertThat(Money.ofTenThousands(new BigDecimal("35.53"))).isEqualTo(Money.parse("355300"));
        assertRefused(() -> Money.ofTenThousands(new BigDecimal("0.0000001")), "MONEY_TOO_PRECISE");
    }

    @Test
    void isTextWithTwoDecimalsInJson() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(Money.parse("5"))).isEqualTo("\"5.00\"");
        assertThat(json.readValue("\"5.0\"", Money.class)).isEqualTo(Money.parse("5"));
    }

    @Property
    void readsWhatItWrites(
            @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L) long fen) {
        Money money = new Money(BigDecimal.valueOf(fen, 2));
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(money.minus(money)).isEqualTo(Money.ZERO);
    }

    private static void assertRefused(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidValueException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
