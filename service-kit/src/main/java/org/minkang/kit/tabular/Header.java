package org.minkang.kit.tabular;

import java.util.Arrays;

/** The header found in a sheet. */
final class Header {

    private final int row;
    private final int rows;
    private final String[] texts;
    private final int[] columns;

    Header(int row, int rows, String[] texts, int[] columns) {
        this.row = row;
        this.rows = rows;
        this.texts = texts;
        this.columns = columns;
    }

    /** The number of its last row. */
    int row() {
        return row;
    }

    /** How many of the sheet's first rows it and the title above it take. */
    int rows() {
        return rows;
    }

    /** Each file column's header; empty where there is none. */
    String[] texts() {
        return texts;
    }

    /** Each file column's index in the layout, or {@link HeaderNames#UNKNOWN}. */
    int[] columns() {
        return columns;
    }

    /** How many different columns of the layout it names. */
    long named() {
        return Arrays.stream(columns)
                .filter(column -> column != HeaderNames.UNKNOWN)
                .distinct()
                .count();
    }
}
