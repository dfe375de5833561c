package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Whole numbers, decimals, amounts and shares. */
record NumberParser(ColumnType type, BigDecimal factor) implements CellParser {

    /** DECIMAL(18,2) and a {@code bigint} without its last digit hold this many before the point. */
    private static final int MAX_MONEY_DIGITS = 16;

    private static final int MAX_DIGITS = 18;
    /** What spreadsheet programs compute with; digits beyond are noise such as 0.30000000000000004. */
    private static final MathContext SPREADSHEET = new MathContext(15);

    private static final CellFault NOT_A_NUMBER = CellFault.of("NOT_A_NUMBER");
    private static final CellFault NOT_WHOLE = CellFault.of("NOT_A_WHOLE_NUMBER");
    private static final CellFault OUT_OF_RANGE = CellFault.of("NUMBER_OUT_OF_RANGE");

    @Override
    public Object parse(Object raw) {
        if (raw instanceof BigDecimal number) {
            return typed(
                    number.precision() > SPREADSHEET.getPrecision() && type != ColumnType.INTEGER
                            ? withoutNoise(number)
                            : number,
                    factor);
        }
        if (!(raw instanceof String text)) {
            return NOT_A_NUMBER;
        }
        if (type == ColumnType.INTEGER && NumberText.isShortWhole(text) && Unit.isOne(factor)) {
            return Long.valueOf(text);
        }
        NumberText number = NumberText.parse(text);
        if (number == null || (number.isPercent() && (type == ColumnType.INTEGER || type == ColumnType.MONEY))) {
            return NOT_A_NUMBER;
        }
        return typed(number.value(), number.factor() == null ? factor : number.factor());
    }

    private BigDecimal withoutNoise(BigDecimal number) {
        return type == ColumnType.MONEY ? number : number.round(SPREADSHEET);
    }

    private Object typed(BigDecimal number, BigDecimal by) {
        int digits = number.precision() - number.scale();
        if (digits > MAX_DIGITS || number.scale() > 400) {
            return OUT_OF_RANGE;
        }
        BigDecimal value = Unit.isOne(by) ? number : number.multiply(by);
        return switch (type) {
            case INTEGER -> whole(value);
            case MONEY -> money(value);
            default -> value.precision() - value.scale() > MAX_DIGITS ? OUT_OF_RANGE : value;
        };
    }

    private static Object whole(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            return NOT_WHOLE;
        }
        return value.precision() - value.scale() > MAX_DIGITS ? OUT_OF_RANGE : (Object) value.longValueExact();
    }

    private static Object money(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP);
        return rounded.precision() - rounded.scale() > MAX_MONEY_DIGITS ? OUT_OF_RANGE : rounded;
    }
}
