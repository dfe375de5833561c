package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a layout's columns lie in one sheet. */
final class SheetLayout {

    private final String sheet;
    private final TableLayout layout;
    private final int[] fileColumns;
    private final @Nullable CellParser[] parsers;
    private final boolean lettered;

    SheetLayout(String sheet, TableLayout layout, int[] fileColumns, @Nullable CellParser[] parsers, boolean lettered) {
        this.sheet = sheet;
        this.layout = layout;
        this.fileColumns = fileColumns;
        this.parsers = parsers;
        this.lettered = lettered;
    }

    /** The sheet's name. */
    String sheet() {
        return sheet;
    }

    /** The layout. */
    TableLayout layout() {
        return layout;
    }

    /** For each column of the layout where it stands in the file, -1 when it is missing. */
    int[] fileColumns() {
        return fileColumns;
    }

    /** For each column of the layout how its cells are read; null when it is missing. */
    @Nullable
    CellParser[] parsers() {
        return parsers;
    }

    /** Whether file columns have letters. */
    boolean lettered() {
        return lettered;
    }

    /** The layout's columns one after the other, as NDJSON rows hold them. */
    static SheetLayout ofMembers(TableLayout layout) {
        int size = layout.columns().size();
        @Nullable CellParser[] parsers = new @Nullable CellParser[size];
        for (int i = 0; i < size; i++) {
            parsers[i] = CellParser.of(layout.columns().get(i), BigDecimal.ONE, DayCount.NONE);
        }
        return new SheetLayout("", layout, IntStream.range(0, size).toArray(), parsers, false);
    }

    /** An error in a column of a row. */
    CellError error(int row, int column, CellFault fault, String shown) {
        int fileColumn = fileColumns[column];
        String letters = lettered && fileColumn >= 0 ? ColumnLetters.of(fileColumn) : "";
        String key = layout.columns().get(column).key();
        return new CellError(sheet, row, letters, key, fault.code(), fault.arguments(), shown);
    }

    /** An error of a row as a whole. */
    CellError error(int row, CellFault fault) {
        return new CellError(sheet, row, "", null, fault.code(), fault.arguments(), "");
    }
}
