package org.minkang.kit.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one cell, one header or one row.
 *
 * @param sheet the sheet's name; empty for CSV and NDJSON
 * @param row the row as the spreadsheet program numbers it, from 1; in NDJSON the line; 0 for the sheet as a whole
 * @param column the column's letters, {@code A}, {@code AB}; empty in NDJSON and for the row as a whole
 * @param key the layout's column, where one is meant
 * @param code stable code, UPPER_SNAKE; its text stands under {@code violation.<CODE>}
 * @param arguments what the text names, in order
 * @param shown what stood in the cell, cut to 100 characters
 */
public record CellError(
        String sheet, int row, String column, @Nullable String key, String code, List<Object> arguments, String shown) {

    private static final int SHOWN = 100;

    public CellError {
        arguments = List.copyOf(arguments);
        shown = shown.codePointCount(0, shown.length()) <= SHOWN
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, SHOWN));
    }
}
