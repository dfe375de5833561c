package org.minkang.kit.tabular;

import org.jspecify.annotations.Nullable;

/** One row as a file holds it. */
final class RawRow {

    private final int number;
    private final @Nullable Object[] cells;
    private final @Nullable CellFault fault;

    RawRow(int number, @Nullable Object[] cells, @Nullable CellFault fault) {
        this.number = number;
        this.cells = cells;
        this.fault = fault;
    }

    RawRow(int number, @Nullable Object[] cells) {
        this(number, cells, null);
    }

    /** The row as the spreadsheet program numbers it, from 1; in NDJSON the line. */
    int number() {
        return number;
    }

    /** Each null, {@code String}, {@code BigDecimal}, {@code Boolean} or {@link CellFault}. */
    @Nullable
    Object[] cells() {
        return cells;
    }

    /** What is wrong with the row as a whole. */
    @Nullable
    CellFault fault() {
        return fault;
    }

    /** The cell without white space around it; null when it is blank or the row ends before it. */
    @Nullable
    Object cell(int index) {
        if (index >= cells.length) {
            return null;
        }
        Object cell = cells[index];
        if (cell instanceof String text) {
            String trimmed = CellText.trim(text);
            return trimmed.isEmpty() ? null : trimmed;
        }
        return cell;
    }

    /** The cell as text; empty when it is blank. */
    String text(int index) {
        Object cell = cell(index);
        return cell == null || cell instanceof CellFault ? "" : cell.toString();
    }

    /** The index of the last cell that is not blank; -1 when all are. */
    int lastFilled() {
        int last = cells.length - 1;
        while (last >= 0 && cell(last) == null) {
            last--;
        }
        return last;
    }

    boolean isBlank() {
        return lastFilled() < 0;
    }
}
