package org.minkang.kit.tabular;

import java.math.BigDecimal;

/** Free text. */
record TextParser(int maxLength, boolean guarded) implements CellParser {

    /** Spreadsheet programs keep 15 digits; a longer number lost its end when it was typed. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");

    @Override
    public Object parse(Object raw) {
        if (raw instanceof BigDecimal number) {
            return digits(number);
        }
        if (!(raw instanceof String text)) {
            return raw.toString();
        }
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return checked(guarded ? FormulaGuard.restore(lines) : lines, maxLength);
    }

    static Object digits(BigDecimal number) {
        if (number.abs().compareTo(EXACT) >= 0) {
            return CellFault.NUMBER_DIGITS_LOST;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Object checked(String text, int maxLength) {
        if (!CellText.isStorable(text)) {
            return CellFault.of("CONTROL_CHARACTER");
        }
        if (text.length() > maxLength) {
            int length = text.codePointCount(0, text.length());
            return length > maxLength ? CellFault.of("TOO_LONG", maxLength) : text;
        }
        return text;
    }
}
