package org.minkang.kit.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The empty file people fill in: the layout's headers, required ones marked with an asterisk, and an example row that the import
 * passes over. A workbook also gets drop-down lists and a second sheet that tells how each column is filled.
 */
public final class TableTemplate {

    private static final List<String> EXAMPLE_MARKS = List.of("示例:", "example:");

    private TableTemplate() {}

    /**
     * Writes the template to {@code out} and closes it.
     *
     * @param format CSV or XLSX; NDJSON has no template
     * @throws IllegalArgumentException for NDJSON
     */
    public static void write(TableFormat format, OutputStream out, TableLayout layout, WriteOptions options)
            throws IOException {
        switch (format) {
            case CSV -> writeCsv(out, layout, options);
            case XLSX -> new XlsxTemplate(layout, options).write(out);
            default -> throw new IllegalArgumentException("no template in " + format);
        }
    }

    /** Whether the row is a template's example. */
    static boolean isExample(RawRow row) {
        if (row.cells().length == 0 || !(row.cells()[0] instanceof String first) || first.length() < 3) {
            return false;
        }
        char start = first.charAt(0);
        return (start == '示' || start == 'E' || start == 'e')
                && EXAMPLE_MARKS.stream().anyMatch(CellText.key(first)::startsWith);
    }

    static List<String> example(TableLayout layout, Locale language) {
        List<String> example = new ArrayList<>();
        for (Column column : layout.columns()) {
            String text = column.example();
            if (text.isEmpty() && !column.choices().isEmpty()) {
                text = column.choices().get(0).label(language);
            }
            boolean first = example.isEmpty();
            example.add(first ? (Languages.isEnglish(language) ? "Example: " : "示例：") + text : text);
        }
        return example;
    }

    private static void writeCsv(OutputStream out, TableLayout layout, WriteOptions options) throws IOException {
        try (CsvTableWriter writer = CsvTableWriter.open(out, layout, options, true)) {
            writer.writeTexts(example(layout, options.language()));
        }
    }
}
