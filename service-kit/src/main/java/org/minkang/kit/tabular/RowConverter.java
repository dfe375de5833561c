package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns raw rows of one sheet into typed ones, naming every bad cell. */
final class RowConverter {

    private static final CellFault MISSING = CellFault.of("REQUIRED");

    private final SheetLayout sheet;
    private final List<Column> columns;
    private final TableLimits limits;
    private final TableFindings findings;

    RowConverter(SheetLayout sheet, TableLimits limits, TableFindings findings) {
        this.sheet = sheet;
        this.columns = sheet.layout().columns();
        this.limits = limits;
        this.findings = findings;
    }

    TableRow convert(RawRow raw) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        TableRow row = new TableRow(sheet, raw.number(), values, findings);
        CellFault fault = raw.fault();
        if (fault != null) {
            row.fault(fault);
        }
        if (fault == null || raw.cells().length > 0) {
            fill(values, row, raw);
        }
        return row;
    }

    private void fill(@Nullable Object[] values, TableRow row, RawRow raw) {
        for (int i = 0; i < values.length; i++) {
            int at = sheet.fileColumns()[i];
            CellParser parser = sheet.parsers()[i];
            if (at >= 0 && parser != null) {
                Object cell = raw.cell(at);
                Object value = cell == null ? null : parsed(columns.get(i), parser, cell);
                if (value instanceof CellFault bad) {
                    row.fault(i, bad, shown(cell));
                } else if (value == null && columns.get(i).required()) {
                    row.fault(i, MISSING, shown(cell));
                } else {
                    values[i] = value;
                }
            }
        }
    }

    private @Nullable Object parsed(Column column, CellParser parser, Object cell) {
        if (cell instanceof CellFault) {
            return cell;
        }
        if (cell instanceof String text) {
            if (text.length() > limits.cellLength()) {
                return CellFault.of("TOO_LONG", limits.cellLength());
            }
            if (column.mayNotApply() && NotApplicable.isSaidBy(text)) {
                return NotApplicable.NOT_APPLICABLE;
            }
            if (column.type() != ColumnType.TEXT && CellText.isPlaceholder(text)) {
                return null;
            }
        }
        return parser.parse(cell);
    }

    private static String shown(@Nullable Object cell) {
        if (cell == null || cell instanceof CellFault) {
            return "";
        }
        return cell instanceof BigDecimal number && Math.abs(number.scale()) < 50
                ? number.toPlainString()
                : cell.toString();
    }
}
