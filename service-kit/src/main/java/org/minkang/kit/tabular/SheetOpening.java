package org.minkang.kit.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sheet's first rows, finds its header and unit lines, and keeps the data rows met on the way. */
final class SheetOpening {

    private final RowSource source;
    private final TableLayout layout;
    private final Header header;
    private final @Nullable BigDecimal sheetUnit;
    private final Deque<RawRow> unread;

    private SheetOpening(
            RowSource source, TableLayout layout, Header header, @Nullable BigDecimal sheetUnit, Deque<RawRow> unread) {
        this.source = source;
        this.layout = layout;
        this.header = header;
        this.sheetUnit = sheetUnit;
        this.unread = unread;
    }

    /** The current sheet of {@code source}; null when its first rows hold no header of the layout. */
    static @Nullable SheetOpening open(RowSource source, TableLayout layout, HeaderNames names) throws IOException {
        List<RawRow> first = new ArrayList<>();
        RawRow row = source.nextRow();
        while (row != null) {
            first.add(row);
            row = first.size() <= HeaderFinder.DEPTH ? source.nextRow() : null;
        }
        Header header = new HeaderFinder(names).find(first);
        if (header == null) {
            return null;
        }
        BigDecimal unit = sheetUnit(first.subList(0, header.rows()));
        Deque<RawRow> unread = new ArrayDeque<>(first.subList(header.rows(), first.size()));
        return new SheetOpening(source, layout, header, unit, unread);
    }

    Header header() {
        return header;
    }

    /** The rows below the header that were read already, in order. */
    Deque<RawRow> unread() {
        return unread;
    }

    /** Where the layout's columns stand and how they are read. Takes a unit row below the header away from the data. */
    SheetLayout columns() {
        int size = layout.columns().size();
        int[] fileColumns = new int[size];
        Arrays.fill(fileColumns, -1);
        for (int i = 0; i < header.columns().length; i++) {
            int column = header.columns()[i];
            if (column != HeaderNames.UNKNOWN && fileColumns[column] < 0) {
                fileColumns[column] = i;
            }
        }
        RawRow unitRow = unitRow();
        @Nullable CellParser[] parsers = new @Nullable CellParser[size];
        for (int i = 0; i < size; i++) {
            int at = fileColumns[i];
            if (at >= 0) {
                Column column = layout.columns().get(i);
                parsers[i] = CellParser.of(column, factor(column, at, unitRow), source.dates());
            }
        }
        return new SheetLayout(source.sheet(), layout, fileColumns, parsers, true);
    }

    private BigDecimal factor(Column column, int at, @Nullable RawRow unitRow) {
        if (!column.type().isNumber()) {
            return BigDecimal.ONE;
        }
        BigDecimal unit = unitRow == null ? null : Unit.factorOfWord(unitRow.text(at));
        if (unit == null) {
            unit = HeaderText.unit(header.texts()[at]);
        }
        if (unit == null && column.type() == ColumnType.MONEY) {
            unit = sheetUnit == null && unitRow != null ? sheetUnit(List.of(unitRow)) : sheetUnit;
        }
        return unit == null ? column.unit() : unit;
    }

    private @Nullable RawRow unitRow() {
        RawRow below = unread.peek();
        if (below == null || below.isBlank()) {
            return null;
        }
        for (int i = 0; i < below.cells().length; i++) {
            String text = below.text(i);
            if (!text.isEmpty() && Unit.factorOfWord(text) == null) {
                return null;
            }
        }
        return unread.poll();
    }

    private static @Nullable BigDecimal sheetUnit(List<RawRow> rows) {
        for (RawRow row : rows) {
            for (int i = 0; i < row.cells().length; i++) {
                BigDecimal unit = Unit.sheetFactor(row.text(i));
                if (unit != null) {
                    return unit;
                }
            }
        }
        return null;
    }
}
