package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A header as people decorate it: 机构名称*, 金额 （万元）, "Amount [CNY]". */
final class HeaderText {

    private static final Pattern SUFFIX = Pattern.compile("(?<name>.+?)[(\\[【](?<inside>[^()\\[\\]【】]*)[)\\]】]");

    private HeaderText() {}

    /** How headers are compared: narrow, lower case, without white space, required marks and a closing colon. */
    static String key(String header) {
        String key = CellText.key(header).replace("*", "");
        return key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    }

    /** The compared form without what stands in brackets at its end. */
    static String bareKey(String header) {
        String key = key(header);
        Matcher suffix = SUFFIX.matcher(key);
        return suffix.matches() ? suffix.group("name") : key;
    }

    /** The factor of the unit in brackets at the end; null when none stands there. */
    static @Nullable BigDecimal unit(String header) {
        Matcher suffix = SUFFIX.matcher(key(header));
        return suffix.matches() ? Unit.factorOfWord(suffix.group("inside")) : null;
    }
}
