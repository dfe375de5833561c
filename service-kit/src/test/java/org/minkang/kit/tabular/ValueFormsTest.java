package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-06-15",
                "2012/6/15",
                "2012.6.15",
                "2012年6月15日",
                "2012年 6月 15日",
                "2012 - 06 - 15",
                "20120615",
                "２０１２．６．１５",
                "２０１２年６月１５号",
                " 2012-06-15\u00A0",
                "41075",
                "2012/6/15 0:00",
                "2012-06-15 08:30:00"
            })
    void readsEveryFormOfDate(String written) throws IOException {
        assertThat(Tables.csvValue("成立日期", "founded", written)).isEqualTo(LocalDate.of(2012, 6, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-02-30, NO_SUCH_DATE",
        "2012年13月1日, NO_SUCH_DATE",
        "1812-06-15, NO_SUCH_DATE",
        "2012.6, NOT_A_DATE",
        "2012, NOT_A_DATE",
        "12.6.15, NOT_A_DATE",
        "去年, NOT_A_DATE",
        "2012-06-15x, NOT_A_DATE"
    })
    void namesWhatIsNoDate(String written, String code) throws IOException {
        assertThat(Tables.csvValue("成立日期", "founded", written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-06-15 08:30, 2012-06-15T08:30",
        "2012年6月15日 8:30:05, 2012-06-15T08:30:05",
        "2012-06-15T00:30:00Z, 2012-06-15T08:30",
        "2012-06-15, 2012-06-15T00:00"
    })
    void readsMomentsOnTheClockOfShanghai(String written, LocalDateTime moment) throws IOException {
        assertThat(Tables.csvValue("上报时间", "reportedAt", written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "补助金额|12.5|12.50",
                "补助金额（万元）|12.5|125000.00",
                "补助金额(千元)|12.5|12500.00",
                "补助金额 （亿元）|0.03|3000000.00",
                "补助金额（元）|12.5|12.50",
                "补助金额|3.5万元|35000.00",
                "补助金额（万元）|35000元|35000.00",
                "补助金额|1,234,567.895|1234567.90",
                "补助金额|￥１，２３４．５|1234.50",
                "补助金额|-0.005|-0.01",
                "补助金额|3.5 万|35000.00"
            })
    void readsAmountsInYuan(String header, String written, BigDecimal yuan) throws IOException {
        assertThat(Tables.csvValue(header, "funds", written)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 3|NOT_A_NUMBER",
                "1,23|NOT_A_NUMBER",
                "50%|NOT_A_NUMBER",
                "1.2.3|NOT_A_NUMBER",
                "万元|NOT_A_NUMBER",
                "12345678901234567|NUMBER_OUT_OF_RANGE",
                "1e99|NUMBER_OUT_OF_RANGE"
            })
    void namesWhatIsNoAmount(String written, String code) throws IOException {
        assertThat(Tables.csvValue("补助金额", "funds", written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"覆盖率|85.5%|0.855", "覆盖率|0.855|0.855", "覆盖率（%）|85.5|0.855", "覆盖率(％)|８５．５％|0.855"})
    void readsShares(String header, String written, BigDecimal share) throws IOException {
        assertThat((BigDecimal) Tables.csvValue(header, "coverage", written)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120|120", "１２０|120", "1,200|1200", "1.2万|12000", "120.0|120", "-3|-3"})
    void readsWholeNumbers(String written, long number) throws IOException {
        assertThat(Tables.csvValue("床位数", "beds", written)).isEqualTo(number);
    }

    @Test
    void refusesHalfABed() throws IOException {
        assertThat(Tables.csvValue("床位数", "beds", "12.5")).isEqualTo("NOT_A_WHOLE_NUMBER");
    }

    @ParameterizedTest
    @CsvSource({"是,true", "√,true", "Ｙ,true", "yes,true", "TRUE,true", "否,false", "×,false", "n,false", "无,false"})
    void readsYesAndNo(String written, boolean yes) throws IOException {
        assertThat(Tables.csvValue("是否公立", "public", written)).isEqualTo(yes);
    }

    @Test
    void refusesAnAnswerThatIsNeither() throws IOException {
        assertThat(Tables.csvValue("是否公立", "public", "也许")).isEqualTo("NOT_YES_OR_NO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a", "甲等", "甲", " 甲 等 ", "Ａ", "grade a"})
    void readsChoicesByCodeLabelAndAlias(String written) throws IOException {
        assertThat(Tables.csvValue("等次", "grade", written)).isEqualTo("A");
    }

    @Test
    void namesTheChoicesWhenNoneIsMeant() throws IOException {
        Tables.Reading reading = Tables.readText("机构名称,等次\n某院,丙等\n");

        assertThat(reading.findings().errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("NOT_ONE_OF");
            assertThat(error.arguments()).containsExactly("甲等、乙等");
            assertThat(error.shown()).isEqualTo("丙等");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"１２６２ ０１００X|12620100X", "=\"0126201\"|0126201", "'0126201|0126201", "1.2620E+17|NUMBER_DIGITS_LOST"
            })
    void readsCodeNumbersWithWhatProtectsTheirDigits(String written, String code) throws IOException {
        assertThat(Tables.csvValue("统一社会信用代码", "creditCode", '"' + written.replace("\"", "\"\"") + '"'))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/", "—", "——", "  ", "\u3000"})
    void takesDashesAndSpacesForBlank(String written) throws IOException {
        assertThat(Tables.csvValue("床位数", "beds", written)).isNull();
    }

    @Test
    void countsCharactersNotUnits() throws IOException {
        String fifty = "\uD840\uDC87".repeat(50);
        assertThat(Tables.readText("机构名称\n" + fifty + "\n").codes()).isEmpty();
        assertThat(Tables.readText("机构名称\n" + fifty + "多\n").codes()).containsExactly("TOO_LONG");
    }

    @Test
    void refusesTextThatNoDatabaseTakes() throws IOException {
        assertThat(Tables.readText("机构名称\n某\u0000院\n").codes()).containsExactly("CONTROL_CHARACTER");
    }
}
