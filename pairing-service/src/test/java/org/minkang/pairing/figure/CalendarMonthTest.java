package org.minkang.pairing.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.problem.InvalidValueException;
import tools.jackson.databind.json.JsonMapper;

class CalendarMonthTest {

    @Test
    void hasItsDaysFromTheFirstToTheLast() {
        assertThat(new CalendarMonth("2012-02").first()).isEqualTo("2012-02-01");
        assertThat(new CalendarMonth("2012-02").last()).isEqualTo("2012-02-29");
        assertThat(new CalendarMonth("2013-02").days().days()).isEqualTo(28);
        assertThat(CalendarMonth.of(LocalDate.of(2012, 12, 31))).isEqualTo(new CalendarMonth("2012-12"));
    }

    @Test
    void knowsTheMonthBeforeAndTheSameOneAYearBefore() {
        assertThat(new CalendarMonth("2012-01").previous()).isEqualTo(new CalendarMonth("2011-12"));
        assertThat(new CalendarMonth("2012-02").aYearBefore()).isEqualTo(new CalendarMonth("2011-02"));
        assertThat(new CalendarMonth("2012-09")).isGreaterThan(new CalendarMonth("2011-12"));
    }

    @Test
    void isTextInJson() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.writeValueAsString(new CalendarMonth("2012-08"))).isEqualTo("\"2012-08\"");
        assertThat(json.readValue("\"2012-08\"", CalendarMonth.class)).isEqualTo(new CalendarMonth("2012-08"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2012", "2012-8", "2012-13", "2012-00", "1899-12", "2100-01", "2012-08-01", "2012-08 "})
    void refusesWhatIsNoMonth(String text) {
        assertThatThrownBy(() -> new CalendarMonth(text))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> assertThat(refused.code())
                        .isEqualTo("MONTH_MALFORMED"));
    }
}
