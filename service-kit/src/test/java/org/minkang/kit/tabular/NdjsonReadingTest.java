package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NdjsonReadingTest {

    @Test
    void readsOneObjectALine() throws IOException {
        Tables.Reading reading = Tables.readText("""
                {"name":"某院","beds":120,"funds":"12500.00","coverage":0.5,"founded":"2012-06-15","grade":"A","public":true}

                {"public":false,"name":"乙院","area":null}
                """);

        assertThat(reading.findings().isClean()).isTrue();
        assertThat(reading.row(0).integer("beds")).isEqualTo(120);
        assertThat(reading.row(0).decimal("funds")).isEqualTo(new BigDecimal("12500.00"));
        assertThat(reading.row(0).date("founded")).isEqualTo(LocalDate.of(2012, 6, 15));
        assertThat(reading.row(1).number()).isEqualTo(3);
        assertThat(reading.row(1).yesNo("public")).isFalse();
    }

    @Test
    void namesWrongTypesUnknownMembersAndBrokenLines() throws IOException {
        Tables.Reading reading = Tables.readText("""
                {"name":7,"beds":"12","public":"yes","grade":["A"]}
                {"name":"某院","phone":"0935"}
                {"name":"某院"
                {}
                {"name":"某院"} {"name":"乙院"}
                """);

        assertThat(reading.findings().errors())
                .extracting(CellError::row, CellError::key, CellError::code)
                .containsExactly(
                        tuple(1, "name", "WRONG_TYPE"),
                        tuple(1, "grade", "WRONG_TYPE"),
                        tuple(1, "beds", "WRONG_TYPE"),
                        tuple(1, "public", "WRONG_TYPE"),
                        tuple(2, null, "UNKNOWN_MEMBER"),
                        tuple(3, null, "MALFORMED_JSON_LINE"),
                        tuple(4, "name", "REQUIRED"),
                        tuple(5, null, "MALFORMED_JSON_LINE"));
        assertThat(reading.rows()).noneMatch(TableRow::isValid);
    }

    @Test
    void keepsTheApostropheThatSpreadsheetsLose() throws IOException {
        assertThat(Tables.readText("{\"name\":\"'=1+1\"}").row(0).text("name")).isEqualTo("'=1+1");
    }
}
