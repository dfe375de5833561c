package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;

class CsvReadingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** 䶮 (U+4DAE) and 𠂇 (U+20087), which GBK cannot write. */
    private static final String RARE = "\u4DAE\uD840\uDC87医院";

    @Test
    void readsRareCharactersFromGb18030() throws IOException {
        byte[] file = Tables.bytes("机构名称,床位数\r\n" + RARE + ",12\r\n", GB18030);

        assertThat(file).containsSequence(0xFE, 0x9F).containsSequence(0x95, 0x32, 0x90, 0x31);
        assertThat(Tables.read(file).row(0).text("name")).isEqualTo(RARE);
    }

    @Test
    void readsUtf8WithAndWithoutMark() throws IOException {
        assertThat(Tables.readText("机构名称\n" + RARE + "\n").row(0).text("name")).isEqualTo(RARE);
        assertThat(Tables.readText("\uFEFF机构名称\n" + RARE + "\n").row(0).text("name"))
                .isEqualTo(RARE);
    }

    @Test
    void readsUnicodeTextWithTabs() throws IOException {
        String text = "\uFEFF机构名称\t床位数\r\n" + RARE + "\t1\r\n";

        assertThat(Tables.read(Tables.bytes(text, StandardCharsets.UTF_16LE))
                        .row(0)
                        .text("name"))
                .isEqualTo(RARE);
        assertThat(Tables.read(Tables.bytes(text, StandardCharsets.UTF_16BE))
                        .row(0)
                        .integer("beds"))
                .isEqualTo(1);
    }

    @Test
    void namesTheLineOfBytesThatAreNoText() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Tables.bytes("机构名称\n某院\n某院\n某", StandardCharsets.UTF_8));
        file.write(0xFF);
        file.writeBytes(Tables.bytes("院\n某院\n", StandardCharsets.UTF_8));

        assertThat(refusal(() -> Tables.read(file.toByteArray()))).isEqualTo(Violation.at("", "MALFORMED_TEXT", 4L));
    }

    @Test
    void namesTheLineBelowAMarkToo() throws IOException {
        byte[] file = Tables.bytes("\uFEFF机构名称\r\n某院\r\nx", StandardCharsets.UTF_8);
        file[file.length - 1] = (byte) 0xC0;

        assertThat(refusal(() -> Tables.read(file))).isEqualTo(Violation.at("", "MALFORMED_TEXT", 3L));
    }

    @Test
    void namesEveryBadCellAndReadsOn() throws IOException {
        Tables.Reading reading = Tables.readText("""
                机构名称,床位数,成立日期
                甲院,十二,2012-06-15
                ,3,昨天

                乙院,4,2012-06-16
                """);

        assertThat(reading.findings().errors())
                .extracting(CellError::row, CellError::column, CellError::key, CellError::code, CellError::shown)
                .containsExactly(
                        tuple(2, "B", "beds", "NOT_A_NUMBER", "十二"),
                        tuple(3, "A", "name", "REQUIRED", ""),
                        tuple(3, "C", "founded", "NOT_A_DATE", "昨天"));
        assertThat(reading.rows()).extracting(TableRow::isValid).containsExactly(false, false, true);
        assertThat(reading.row(2).number()).isEqualTo(5);
        assertThat(reading.findings().rowCount()).isEqualTo(3);
        assertThat(reading.findings().badRowCount()).isEqualTo(2);
    }

    @Test
    void keepsAFewErrorsAndCountsAll() throws IOException {
        byte[] file = Tables.bytes("机构名称,床位数\n" + "某院,x\n".repeat(500), StandardCharsets.UTF_8);
        ReadOptions few = ReadOptions.DEFAULT.within(TableLimits.DEFAULT.withErrors(10));

        TableFindings findings = Tables.read(file, Tables.INSTITUTIONS, few).findings();

        assertThat(findings.errors()).hasSize(10);
        assertThat(findings.errorCount()).isEqualTo(500);
    }

    @Test
    void refusesMoreRowsThanTheLimit() {
        ReadOptions three = ReadOptions.DEFAULT.within(TableLimits.DEFAULT.withRows(3));

        assertThat(refusal(() -> Tables.read(
                        Tables.bytes("机构名称\n" + "某院\n".repeat(4), StandardCharsets.UTF_8), Tables.INSTITUTIONS, three)))
                .isEqualTo(Violation.at("", "TOO_MANY_ROWS", 3));
    }

    @Test
    void takesAsManyRowsAsTheLimit() throws IOException {
        ReadOptions three = ReadOptions.DEFAULT.within(TableLimits.DEFAULT.withRows(3));
        byte[] file = Tables.bytes("机构名称\n" + "某院\n".repeat(3), StandardCharsets.UTF_8);

        assertThat(Tables.read(file, Tables.INSTITUTIONS, three).rows()).hasSize(3);
    }

    @Test
    void refusesRowsThatAreTooWide() {
        assertThat(refusal(() -> Tables.readText("机构名称\n某院" + ",".repeat(200) + "x\n")))
                .isEqualTo(Violation.at("", "TOO_MANY_COLUMNS", 200));
    }

    @Test
    void namesACellThatIsTooLong() throws IOException {
        assertThat(Tables.readText("机构名称\n" + "长".repeat(32_768) + "\n").codes())
                .containsExactly("TOO_LONG");
    }

    @Test
    void namesTheRowWhoseQuotesDoNotMatch() {
        assertThat(refusal(() -> Tables.readText("机构名称,床位数\n某院,1\n\"某\"院,2\n")))
                .isEqualTo(Violation.at("", "MALFORMED_CSV", 3));
    }

    @Test
    void namesTheRowWhoseQuoteIsLeftOpen() {
        assertThat(refusal(() -> Tables.readText("机构名称,床位数\n甲院,1\n\"乙院,2\n丙院,3\n")))
                .isEqualTo(Violation.at("", "MALFORMED_CSV", 3));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal(() -> Tables.readText(""))).isEqualTo(Violation.at("", "FILE_EMPTY"));
    }

    @Test
    void readsQuotedLineBreaksAndKeepsTheRowNumbersOfTheSpreadsheet() throws IOException {
        Tables.Reading reading = Tables.readText("机构名称,床位数\r\n\"某\r\n院\",1\r\n乙院,x\r\n");

        assertThat(reading.row(0).text("name")).isEqualTo("某\n院");
        assertThat(reading.findings().errors().get(0).row()).isEqualTo(3);
    }

    @Test
    void letsValueTypesRefuseACell() throws IOException {
        Tables.Reading reading = Tables.readText("机构名称,统一社会信用代码\n某院,620102\n某院,62010\n");

        assertThat(reading.row(0).as("creditCode", RegionCode::new)).isEqualTo(new RegionCode("620102"));
        assertThat(reading.row(1).as("creditCode", RegionCode::new)).isNull();
        assertThat(reading.codes()).containsExactly("REGION_CODE_MALFORMED");
        assertThat(reading.row(1).isValid()).isFalse();
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new RegionCode("62010"));
    }

    static Violation refusal(ThrowingCallable reading) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, reading);
        assertThat(problem).isNotNull();
        return problem.violations().get(0);
    }
}
