package org.minkang.kit.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. Formulas count as the value they had when the file was saved. */
final class XlsxSheet implements Closeable {

    /** A spreadsheet program's last row. */
    private static final int LAST_ROW = 1_048_576;

    private final XlsxXml xml;
    private final List<String> sharedTexts;
    private final @Nullable Object[] cells;
    private int row;

    XlsxSheet(XlsxXml xml, List<String> sharedTexts, int mostColumns) {
        this.xml = xml;
        this.sharedTexts = sharedTexts;
        this.cells = new @Nullable Object[mostColumns];
    }

    @Nullable
    RawRow nextRow() {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                row = rowNumber(xml.attribute("r"));
                return new RawRow(row, readCells());
            }
        }
        return null;
    }

    private int rowNumber(@Nullable String reference) {
        int number = reference == null ? row + 1 : number(reference);
        if (number <= row || number > LAST_ROW) {
            throw XlsxArchive.damaged();
        }
        return number;
    }

    private @Nullable Object[] readCells() {
        Arrays.fill(cells, null);
        int width = 0;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : columnOf(reference);
                Object cell = new XlsxCell(xml, sharedTexts).read();
                if (cell != null && !cell.equals("")) {
                    width = Math.max(width, place(column, cell));
                }
            }
        }
        return Arrays.copyOf(cells, width);
    }

    private int place(int column, Object cell) {
        if (column >= cells.length) {
            throw Refusal.tooLarge("TOO_MANY_COLUMNS", cells.length);
        }
        cells[column] = cell;
        return column + 1;
    }

    private static int columnOf(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        if (i == 0 || i > 3) {
            throw XlsxArchive.damaged();
        }
        return column - 1;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw XlsxArchive.damaged();
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
