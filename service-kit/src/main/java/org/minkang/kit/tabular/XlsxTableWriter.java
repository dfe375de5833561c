package org.minkang.kit.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet, flushed to the stream every thousand rows. */
final class XlsxTableWriter implements TableWriter {

    private static final int FLUSHED = 1_000;
    private static final int LONGEST_TEXT = 32_767;
    /** Earlier days are written as text: the count's first years are read differently from program to program. */
    private static final int FIRST_COUNTED_YEAR = 1910;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final CellFormat[] formats;
    private int row;
    private int unflushed;

    private XlsxTableWriter(
            OutputStream out,
            Workbook workbook,
            Worksheet sheet,
            List<Column> columns,
            CellFormat[] formats,
            int firstRow) {
        this.out = out;
        this.workbook = workbook;
        this.sheet = sheet;
        this.columns = columns;
        this.formats = formats;
        this.row = firstRow;
        this.unflushed = firstRow;
    }

    static XlsxTableWriter open(OutputStream out, TableLayout layout, WriteOptions options) {
        Workbook workbook = new Workbook(out, "Minkang", "1.0");
        Worksheet sheet = workbook.newWorksheet(layout.name(options.language()));
        int firstRow = new XlsxHeader(sheet, layout.columns(), options).write(false);
        CellFormat[] formats = layout.columns().stream()
                .map(column -> new CellFormat(column, options.language()))
                .toArray(CellFormat[]::new);
        return new XlsxTableWriter(out, workbook, sheet, layout.columns(), formats, firstRow);
    }

    @Override
    public void write(@Nullable Object... values) throws IOException {
        if (row >= Worksheet.MAX_ROWS) {
            throw Refusal.tooLarge("TOO_MANY_ROWS", Worksheet.MAX_ROWS);
        }
        for (int i = 0; i < formats.length; i++) {
            Object value = values[i];
            if (value != null) {
                writeCell(i, value);
            }
        }
        row++;
        if (row - unflushed >= FLUSHED) {
            flush();
        }
    }

    private void writeCell(int column, Object value) {
        CellFormat format = formats[column];
        if (columns.get(column).type().isNumber() && value != NotApplicable.NOT_APPLICABLE) {
            sheet.value(row, column, trimmed(format.number(value)));
        } else if (value instanceof LocalDate day && day.getYear() >= FIRST_COUNTED_YEAR) {
            sheet.value(row, column, day);
        } else if (value instanceof LocalDateTime moment && moment.getYear() >= FIRST_COUNTED_YEAR) {
            sheet.value(row, column, moment);
        } else {
            String text = format.text(value);
            sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? cut(text) : text);
        }
    }

    /** Without an exponent in its text, which some readers do not know. */
    private static BigDecimal trimmed(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 2)) ? LONGEST_TEXT - 2 : LONGEST_TEXT - 1;
        return text.substring(0, end) + "…";
    }

    private void flush() throws IOException {
        for (int i = 0; i < formats.length && row > unflushed; i++) {
            String pattern = pattern(columns.get(i).type(), formats[i]);
            if (!pattern.isEmpty()) {
                sheet.range(unflushed, i, row - 1, i).style().format(pattern).set();
            }
        }
        sheet.flush();
        unflushed = row;
    }

    private static String pattern(ColumnType type, CellFormat format) {
        return switch (type) {
            case DATE -> "yyyy-mm-dd";
            case DATE_TIME -> "yyyy-mm-dd hh:mm:ss";
            case MONEY -> "#,##0.00####";
            case RATIO -> format.isPercentage() ? "0.00%" : "";
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
            workbook.close();
        }
    }
}
