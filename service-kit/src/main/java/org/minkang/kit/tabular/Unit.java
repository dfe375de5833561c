package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Units that multiply (万元, 千元, 亿元, %), in cells, in headers and in unit rows. */
final class Unit {

    /** 单位：万元 above a table; 单位 alone means an organisation. */
    private static final Pattern SHEET_UNIT = Pattern.compile("单位[:]\\(?(?<unit>(?:人民币)?(?:亿|千万|百万|十万|万|千|百)?元)");

    /** 万人, 千元, but not 千克, whose 千 belongs to the measure. */
    private static final Pattern UNIT_WORD =
            Pattern.compile("(?:单位:)?(?:人民币)?(?<scale>亿|千万|百万|十万|万|千|百)?(?<measure>元|人|人次|例|个|名|家|所|张|台|件|户|%|‰)?");

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private Unit() {}

    static boolean isOne(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0;
    }

    /** What 万, 万元, 元 or % multiplies by. */
    static BigDecimal factorOf(String unit) {
        String scale = unit.endsWith("元") ? unit.substring(0, unit.length() - 1) : unit;
        return switch (scale) {
            case "亿" -> new BigDecimal("100000000");
            case "千万" -> new BigDecimal("10000000");
            case "百万" -> new BigDecimal("1000000");
            case "十万" -> new BigDecimal("100000");
            case "万" -> new BigDecimal("10000");
            case "千" -> new BigDecimal("1000");
            case "百" -> new BigDecimal("100");
            case "%" -> PERCENT;
            default -> BigDecimal.ONE;
        };
    }

    /** The factor a unit word such as 万人 stands for; null when the text is no unit word we know. */
    static @Nullable BigDecimal factorOfWord(String text) {
        Matcher word = UNIT_WORD.matcher(CellText.key(text));
        if (text.isEmpty() || !word.matches()) {
            return null;
        }
        String scale = word.group("scale");
        if (scale != null) {
            return factorOf(scale);
        }
        return "%".equals(word.group("measure")) ? factorOf("%") : BigDecimal.ONE;
    }

    /** The factor of amounts that a line such as 单位：万元 sets; null when the text sets none. */
    static @Nullable BigDecimal sheetFactor(String text) {
        Matcher unit = SHEET_UNIT.matcher(CellText.key(text));
        return unit.find() ? factorOf(unit.group("unit").replace("人民币", "")) : null;
    }
}
