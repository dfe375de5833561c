package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: "1,234.50", "３５万元", "85.5%".
 *
 * @param value the number before its unit
 * @param factor what its unit multiplies it by; null when it has none
 * @param isPercent whether the unit is a percent sign
 */
record NumberText(BigDecimal value, @Nullable BigDecimal factor, boolean isPercent) {

    private static final int LONGEST = 60;
    private static final Pattern WRITTEN = Pattern.compile("(?:¥|\\$|RMB|CNY|人民币)?"
            + "(?<number>[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)"
            + "(?<unit>%|(?:亿|千万|百万|十万|万|千|百)?(?:元)?)(?:整)?");

    /** Whether the text is nothing but up to 18 digits. */
    static boolean isShortWhole(String text) {
        if (text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** What the text says; null when it is no number. */
    static @Nullable NumberText parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (isPlain(text)) {
            return new NumberText(new BigDecimal(text), null, false);
        }
        if (text.endsWith("%") && text.length() > 1 && isPlain(text.substring(0, text.length() - 1))) {
            return new NumberText(new BigDecimal(text.substring(0, text.length() - 1)), Unit.factorOf("%"), true);
        }
        Matcher written = WRITTEN.matcher(CellText.squeeze(CellText.narrow(FormulaGuard.restore(text))));
        if (!written.matches()) {
            return null;
        }
        String number = written.group("number").replace(",", "");
        if (number.isEmpty() || Character.digit(number.charAt(number.length() - 1), 10) < 0 || !hasMantissa(number)) {
            return null;
        }
        String unit = written.group("unit");
        return new NumberText(new BigDecimal(number), unit.isEmpty() ? null : Unit.factorOf(unit), unit.equals("%"));
    }

    private static boolean isPlain(String text) {
        int points = 0;
        int start = text.charAt(0) == '-' ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() > start + points;
    }

    private static boolean hasMantissa(String number) {
        int i = number.charAt(0) == '-' || number.charAt(0) == '+' ? 1 : 0;
        return i < number.length() && (number.charAt(i) == '.' || Character.isDigit(number.charAt(i)));
    }
}
