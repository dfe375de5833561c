package org.minkang.kit.tabular;

import java.math.BigDecimal;

/** Turns what a file holds into a column's type. */
@FunctionalInterface
interface CellParser {

    /**
     * Reads one cell.
     *
     * @param raw a {@code String} trimmed and not empty, a {@code BigDecimal} or a {@code Boolean}
     * @return the column's Java type, or a {@link CellFault}
     */
    Object parse(Object raw);

    /**
     * The parser of a column as it stands in one file.
     *
     * @param factor what numbers are multiplied by, from the file's unit to the layout's
     * @param dates how the file counts days
     */
    static CellParser of(Column column, BigDecimal factor, DayCount dates) {
        return switch (column.type()) {
            case TEXT -> new TextParser(column.maxLength(), dates != DayCount.NONE);
            case IDENTIFIER -> new IdentifierParser(column.maxLength());
            case CODE -> new ChoiceParser(column.choices());
            case INTEGER, DECIMAL, MONEY, RATIO -> new NumberParser(column.type(), factor);
            case DATE -> new DateParser(dates, false);
            case DATE_TIME -> new DateParser(dates, true);
            case BOOLEAN -> new YesNoParser();
        };
    }
}
