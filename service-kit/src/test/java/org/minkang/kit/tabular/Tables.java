package org.minkang.kit.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Files, layouts and readings for the tests. */
final class Tables {

    static final TableLayout INSTITUTIONS = TableLayout.of(
            "机构",
            "Institutions",
            Column.text("name", "机构名称", "Name")
                    .mandatory()
                    .atMost(50)
                    .alias("单位名称", "名称")
                    .example("凉州区某镇卫生院"),
            Column.identifier("creditCode", "统一社会信用代码", "Credit code"),
            Column.code(
                    "grade", "等次", "Grade", Choice.of("A", "甲等", "Grade A", "甲"), Choice.of("B", "乙等", "Grade B", "乙")),
            Column.integer("beds", "床位数", "Beds"),
            Column.of(ColumnType.DECIMAL, "area", "建筑面积", "Area"),
            Column.money("funds", "补助金额", "Funds"),
            Column.of(ColumnType.RATIO, "coverage", "覆盖率", "Coverage"),
            Column.date("founded", "成立日期", "Founded"),
            Column.of(ColumnType.DATE_TIME, "reportedAt", "上报时间", "Reported at"),
            Column.of(ColumnType.BOOLEAN, "public", "是否公立", "Public"));

    private Tables() {}

    /** What a whole file reads as. */
    record Reading(List<TableRow> rows, TableFindings findings) {

        TableRow row(int index) {
            return rows.get(index);
        }

        List<String> codes() {
            return findings.errors().stream().map(CellError::code).toList();
        }
    }

    static Reading read(byte[] file) throws IOException {
        return read(file, INSTITUTIONS, ReadOptions.DEFAULT);
    }

    static Reading read(byte[] file, TableLayout layout, ReadOptions options) throws IOException {
        try (TableReader reader = TableReader.open(TableSource.of(file), layout, options)) {
            List<TableRow> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return new Reading(rows, reader.findings());
        }
    }

    static Reading readText(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    /** The value of a CSV cell in an otherwise filled row. */
    static @Nullable Object csvValue(String header, String key, String cell) throws IOException {
        Reading reading = readText("机构名称\t" + header + "\n某院\t" + cell + "\n");
        return reading.codes().isEmpty()
                ? reading.row(0).value(key)
                : reading.codes().get(0);
    }

    static byte[] write(TableFormat format, WriteOptions options, List<@Nullable Object[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(format, out, INSTITUTIONS, options)) {
            for (@Nullable Object[] row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }

    /** Fills a workbook's sheets. */
    @FunctionalInterface
    interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            filling.fill(workbook);
        }
        return out.toByteArray();
    }

    static void row(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.value(row, i, texts[i]);
            }
        }
    }
}
