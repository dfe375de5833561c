package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.kit.tabular.CsvReadingTest.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.kit.problem.Violation;

class XlsxReadingTest {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORKBOOK = "<workbook xmlns:r='" + TYPES + "'>%s<sheets>"
            + "<sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>";
    private static final String RELATIONS = "<Relationships><Relationship Id='rId1' Type='" + TYPES
            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>";

    @Test
    void readsWhatCountyOfficesSend() throws IOException {
        byte[] file = Tables.workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("2012年");
            Tables.row(sheet, 0, "某县对口支援机构一览表");
            sheet.range(0, 0, 0, 6).merge();
            Tables.row(sheet, 1, "填报单位：某县卫生局", "", "", "", "", "单位：万元");
            Tables.row(sheet, 3, "序号", "机构 名称\u3000", "规模", "", "成立日期", "补助金额", "是否公立");
            Tables.row(sheet, 4, "", "", "床位数", "建筑面积\n(平方米)", "", "", "");
            sheet.range(3, 1, 4, 1).merge();
            sheet.range(3, 2, 3, 3).merge();
            Tables.row(sheet, 5, "1", "甲镇卫生院 \u00A0", "１２０", "", "2012.6.15", "", "√");
            sheet.value(5, 3, 35.5);
            sheet.value(5, 5, 1.25);
            Tables.row(sheet, 6, "2", "乙镇卫生院", "", "", "２０１２年６月１５日", "", "否");
            sheet.value(6, 2, 80);
            sheet.value(7, 4, LocalDate.of(2012, 6, 16));
            Tables.row(sheet, 7, "3", "丙镇卫生院");
        });

        Tables.Reading reading = Tables.read(file);

        assertThat(reading.findings().errors()).isEmpty();
        assertThat(reading.rows()).hasSize(3);
        TableRow first = reading.row(0);
        assertThat(first.sheet()).isEqualTo("2012年");
        assertThat(first.number()).isEqualTo(6);
        assertThat(first.text("name")).isEqualTo("甲镇卫生院");
        assertThat(first.integer("beds")).isEqualTo(120);
        assertThat(first.decimal("area")).isEqualByComparingTo("35.5");
        assertThat(first.decimal("funds")).isEqualTo(new BigDecimal("12500.00"));
        assertThat(first.date("founded")).isEqualTo(LocalDate.of(2012, 6, 15));
        assertThat(first.yesNo("public")).isTrue();
        assertThat(reading.row(1).integer("beds")).isEqualTo(80);
        assertThat(reading.row(1).date("founded")).isEqualTo(LocalDate.of(2012, 6, 15));
        assertThat(reading.row(2).date("founded")).isEqualTo(LocalDate.of(2012, 6, 16));
    }

    @Test
    void skipsSheetsWithoutTheTableAndHiddenOnes() throws IOException {
        byte[] file = Tables.workbook(workbook -> {
            Worksheet hidden = workbook.newWorksheet("隐藏");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Tables.row(hidden, 0, "机构名称");
            Tables.row(hidden, 1, "旧院");
            Tables.row(workbook.newWorksheet("说明"), 0, "请填写下表");
            Worksheet table = workbook.newWorksheet("表");
            Tables.row(table, 0, "机构名称");
            Tables.row(table, 1, "某院");
        });

        Tables.Reading reading = Tables.read(file);

        assertThat(reading.rows()).extracting(row -> row.text("name")).containsExactly("某院");
        assertThat(reading.findings().warnings()).extracting(CellError::code).containsExactly("SHEET_WITHOUT_TABLE");
    }

    @Test
    void readsEverySheetWhenAsked() throws IOException {
        byte[] file = Tables.workbook(workbook -> {
            for (String county : new String[] {"凉州区", "民勤县"}) {
                Worksheet sheet = workbook.newWorksheet(county);
                Tables.row(sheet, 0, "机构名称");
                Tables.row(sheet, 1, county + "医院");
            }
        });

        assertThat(Tables.read(file).rows()).hasSize(1);
        assertThat(Tables.read(file, Tables.INSTITUTIONS, ReadOptions.DEFAULT.everySheet())
                        .rows())
                .extracting(TableRow::sheet)
                .containsExactly("凉州区", "民勤县");
    }

    @Test
    void readsFormulasAsTheirSavedValue() throws IOException {
        Tables.Reading reading = Tables.read(sheet("<row r='1'><c r='A1' t='str'><v>机构名称</v></c>"
                + "<c r='B1' t='inlineStr'><is><t>床位数</t></is></c></row>"
                + "<row r='2'><c r='A2' t='str'><f>A1&amp;\"x\"</f><v>某院</v></c><c r='B2'><f>1+2</f><v>3</v></c></row>"
                + "<row r='3'><c r='A3' t='str'><v>某院</v></c><c r='B3'><f>1+2</f></c></row>"
                + "<row r='4'><c r='A4' t='str'><v>某院</v></c><c r='B4' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"));

        assertThat(reading.row(0).text("name")).isEqualTo("某院");
        assertThat(reading.row(0).integer("beds")).isEqualTo(3);
        assertThat(reading.codes()).containsExactly("FORMULA_WITHOUT_VALUE", "SPREADSHEET_ERROR");
    }

    @Test
    void joinsRichTextAndLeavesItsReadingsOut() throws IOException {
        Tables.Reading reading = Tables.read(sheet("<row r='1'><c r='A1' t='str'><v>机构名称</v></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><r><t>某&#x9547;</t></r><rPh><t>mou</t></rPh>"
                + "<r><t>_x000D_\n医院</t></r></is></c></row>"));

        assertThat(reading.row(0).text("name")).isEqualTo("某镇\n医院");
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookDoes() throws IOException {
        String rows = "<row r='1'><c r='A1' t='str'><v>机构名称</v></c><c r='B1' t='str'><v>成立日期</v></c></row>"
                + "<row r='2'><c r='A2' t='str'><v>某院</v></c><c r='B2'><v>39613</v></c></row>";

        assertThat(Tables.read(archive("<workbookPr date1904='1'/>", rows))
                        .row(0)
                        .date("founded"))
                .isEqualTo(LocalDate.of(2012, 6, 15));
        assertThat(Tables.read(archive("", rows)).row(0).date("founded")).isEqualTo(LocalDate.of(2008, 6, 14));
    }

    @Test
    void tellsWhenALongCodeWasKeptAsANumber() throws IOException {
        byte[] file = sheet("<row r='1'><c r='A1' t='str'><v>机构名称</v></c><c r='B1' t='str'><v>统一社会信用代码</v></c></row>"
                + "<row r='2'><c r='A2' t='str'><v>某院</v></c><c r='B2'><v>1.2620100438012345E+17</v></c></row>"
                + "<row r='3'><c r='A3' t='str'><v>某院</v></c><c r='B3'><v>620102</v></c></row>");

        Tables.Reading reading = Tables.read(file);

        assertThat(reading.codes()).containsExactly("NUMBER_DIGITS_LOST");
        assertThat(reading.row(1).text("creditCode")).isEqualTo("620102");
    }

    @Test
    void refusesBinaryWorkbooksAndWebPages() {
        byte[] binary = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(refusal(() -> Tables.read(binary))).isEqualTo(Violation.at("", "XLS_NOT_SUPPORTED"));
        assertThat(refusal(() -> Tables.readText("<html><table></table></html>")))
                .isEqualTo(Violation.at("", "HTML_NOT_SUPPORTED"));
    }

    @Test
    void refusesAZipBomb() {
        assertThat(refusal(() -> Tables.read(sheet("<row r='1'><c r='A1' t='str'><v>" + " ".repeat(64 << 20)))))
                .extracting(Violation::code)
                .isEqualTo("WORKBOOK_TOO_LARGE");
    }

    @Test
    void refusesAWorkbookWhosePartsAreTooLargeTogether() {
        TableLimits small = new TableLimits(10, 10, 100, 400, 400, 200, 10);
        byte[] file = sheet("<row r='1'><c r='A1' t='str'><v>机构名称</v></c></row>");

        assertThat(refusal(() -> Tables.read(file, Tables.INSTITUTIONS, ReadOptions.DEFAULT.within(small))))
                .extracting(Violation::code)
                .isEqualTo("WORKBOOK_TOO_LARGE");
    }

    @Test
    void refusesHostileReferences() {
        Violation damaged = Violation.at("", "WORKBOOK_DAMAGED");

        assertThat(refusal(() -> Tables.read(sheet("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>"))))
                .isEqualTo(damaged);
        assertThat(refusal(() -> Tables.read(sheet("<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>"))))
                .isEqualTo(damaged);
        assertThat(refusal(() -> Tables.read(sheet("<row r='2147483647'><c><v>1</v></c></row>"))))
                .isEqualTo(damaged);
        assertThat(refusal(() -> Tables.read(sheet("<row r='1'><c r='GS1'><v>1</v></c></row>"))))
                .isEqualTo(Violation.at("", "TOO_MANY_COLUMNS", 200));
    }

    @Test
    void neverLooksOutsideTheFile(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "机构名称");
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";

        byte[] file = zip(
                "xl/workbook.xml",
                WORKBOOK.formatted(""),
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/sheet1.xml",
                type
                        + "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&e;</v></c></row></sheetData></worksheet>");

        assertThat(refusal(() -> Tables.read(file))).isEqualTo(Violation.at("", "WORKBOOK_DAMAGED"));
    }

    @Test
    void refusesADamagedWorkbook() throws IOException {
        Violation damaged = Violation.at("", "WORKBOOK_DAMAGED");
        byte[] whole = sheet("<row r='1'><c r='A1' t='str'><v>机构名称</v></c></row>");

        assertThat(refusal(() -> Tables.read(Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(damaged);
        assertThat(refusal(() -> Tables.read(sheet("<row r='1'><c r='A1'")))).isEqualTo(damaged);
        assertThat(refusal(() -> Tables.read(zip("readme.txt", "x")))).isEqualTo(damaged);
    }

    @Test
    void readsAFileWhereItLies(@TempDir Path directory) throws IOException {
        Path file = Files.write(
                directory.resolve("t.xlsx"),
                sheet(
                        "<row r='1'><c r='A1' t='str'><v>机构名称</v></c></row><row r='2'><c r='A2' t='str'><v>某院</v></c></row>"));

        try (TableReader reader = TableReader.open(TableSource.of(file), Tables.INSTITUTIONS)) {
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next()).isNull();
        }
    }

    private static byte[] sheet(String rows) {
        return archive("", rows);
    }

    private static byte[] archive(String properties, String rows) {
        return zip(
                "xl/workbook.xml",
                WORKBOOK.formatted(properties),
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
