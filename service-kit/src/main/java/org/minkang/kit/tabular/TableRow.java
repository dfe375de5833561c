package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;

/** One row, read. A cell that was blank or could not be read is null; the latter has its error in the findings. */
public final class TableRow {

    private final SheetLayout sheet;
    private final int number;
    private final @Nullable Object[] values;
    private final TableFindings findings;
    private boolean valid = true;

    TableRow(SheetLayout sheet, int number, @Nullable Object[] values, TableFindings findings) {
        this.sheet = sheet;
        this.number = number;
        this.values = values;
        this.findings = findings;
    }

    /** The sheet's name; empty for CSV and NDJSON. */
    public String sheet() {
        return sheet.sheet();
    }

    /** The row as the spreadsheet program numbers it, from 1; in NDJSON the line. */
    public int number() {
        return number;
    }

    /** Whether no error was found in the row so far. */
    public boolean isValid() {
        return valid;
    }

    /** The values in the layout's order, typed as {@link ColumnType} says. The row's own array, for the quick path. */
    public @Nullable Object[] values() {
        return values;
    }

    /** The value of the column. */
    public @Nullable Object value(String key) {
        return values[sheet.layout().indexOf(key)];
    }

    /** The text of a TEXT, IDENTIFIER or CODE column. */
    public @Nullable String text(String key) {
        return (String) value(key);
    }

    /** The number of an INTEGER column. */
    public @Nullable Long integer(String key) {
        return (Long) value(key);
    }

    /** The number of a DECIMAL, MONEY or RATIO column. */
    public @Nullable BigDecimal decimal(String key) {
        return (BigDecimal) value(key);
    }

    /** The day of a DATE column. */
    public @Nullable LocalDate date(String key) {
        return (LocalDate) value(key);
    }

    /** The moment of a DATE_TIME column, on the clock of Asia/Shanghai. */
    public @Nullable LocalDateTime dateTime(String key) {
        return (LocalDateTime) value(key);
    }

    /** The answer of a BOOLEAN column. */
    public @Nullable Boolean yesNo(String key) {
        return (Boolean) value(key);
    }

    /**
     * The text of the column as a value type. A text the type refuses becomes an error of this cell.
     *
     * @return null when the cell is blank, could not be read, or was refused
     */
    public <T> @Nullable T as(String key, Function<String, T> type) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return type.apply(text);
        } catch (InvalidValueException invalid) {
            reject(key, invalid.code(), invalid.arguments().toArray());
            return null;
        }
    }

    /** Adds an error at the column, for rules that the layout does not know. */
    public void reject(String key, String code, Object... arguments) {
        int column = sheet.layout().indexOf(key);
        Object value = values[column];
        fault(column, CellFault.of(code, arguments), value == null ? "" : value.toString());
    }

    /** An error in a column of another row of the same sheet, for what is found once all rows are read. */
    public CellError errorIn(int row, String key, String code, List<Object> arguments, String shown) {
        return sheet.error(row, sheet.layout().indexOf(key), new CellFault(code, arguments), shown);
    }

    void fault(int column, CellFault fault, String shown) {
        add(sheet.error(number, column, fault, shown));
    }

    void fault(CellFault fault) {
        add(sheet.error(number, fault));
    }

    private void add(CellError error) {
        findings.error(error);
        if (valid) {
            valid = false;
            findings.rowIsBad();
        }
    }
}
