package org.minkang.kit.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values with CRLF line ends. */
final class CsvTableWriter implements TableWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final CellFormat[] formats;

    private CsvTableWriter(CsvWriter csv, CellFormat[] formats) {
        this.csv = csv;
        this.formats = formats;
    }

    static CsvTableWriter open(OutputStream out, TableLayout layout, WriteOptions options, boolean marksRequired)
            throws IOException {
        if (options.charset().equals(StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
        }
        List<Column> columns = layout.columns();
        CsvWriter csv = CsvWriter.builder().build(out, options.charset());
        csv.writeRecord(columns.stream()
                .map(column -> column.header(options.language()) + (marksRequired && column.required() ? "*" : ""))
                .toList());
        return new CsvTableWriter(
                csv,
                columns.stream()
                        .map(column -> new CellFormat(column, options.language()))
                        .toArray(CellFormat[]::new));
    }

    @Override
    public void write(@Nullable Object... values) {
        String[] fields = new String[formats.length];
        for (int i = 0; i < fields.length; i++) {
            Object value = values[i];
            fields[i] = value == null ? "" : formats[i].text(value);
        }
        csv.writeRecord(fields);
    }

    void writeTexts(List<String> texts) {
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
