package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values of a column are shown to people. */
final class CellFormat {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Column column;
    private final BigDecimal unit;
    private final Locale language;

    CellFormat(Column column, Locale language) {
        this.column = column;
        this.unit = column.unit();
        this.language = language;
    }

    /** The value as text that needs no cell format. */
    String text(Object value) {
        if (value == NotApplicable.NOT_APPLICABLE) {
            return Languages.isEnglish(language) ? "N/A" : "不适用";
        }
        return switch (column.type()) {
            case TEXT, IDENTIFIER -> FormulaGuard.neutralise(value.toString());
            case CODE -> label(value.toString());
            case INTEGER, DECIMAL, MONEY -> number(value).toPlainString();
            case RATIO ->
                isPercentage()
                        ? number(value).divide(PERCENT).toPlainString() + "%"
                        : number(value).toPlainString();
            case DATE -> value.toString();
            case DATE_TIME -> MOMENT.format((LocalDateTime) value);
            case BOOLEAN -> yesNo((Boolean) value);
        };
    }

    /** The number in the unit of the header; amounts in yuan keep their two places. */
    BigDecimal number(Object value) {
        BigDecimal number = decimal(value);
        return Unit.isOne(unit) ? number : number.divide(unit);
    }

    /** The number that the value is or shows. */
    static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    /** Whether shares are written with a percent sign, because the header has none. */
    boolean isPercentage() {
        return column.type() == ColumnType.RATIO && Unit.isOne(unit);
    }

    private String label(String code) {
        for (Choice choice : column.choices()) {
            if (choice.code().equals(code)) {
                return choice.label(language);
            }
        }
        return FormulaGuard.neutralise(code);
    }

    private String yesNo(boolean yes) {
        if (Languages.isEnglish(language)) {
            return yes ? "Yes" : "No";
        }
        return yes ? "是" : "否";
    }
}
