package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Code numbers, with what people put around them so that the spreadsheet program leaves their digits alone. */
record IdentifierParser(int maxLength) implements CellParser {

    private static final Pattern MANGLED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{1,2}");
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    @Override
    public Object parse(Object raw) {
        if (raw instanceof BigDecimal number) {
            return TextParser.digits(number);
        }
        String text = CellText.squeeze(CellText.narrow(raw.toString()));
        if (text.startsWith("=\"")) {
            text = TEXT_FORMULA.matcher(text).replaceFirst("$1");
        } else if (text.startsWith("'")) {
            text = text.substring(1);
        }
        if (text.indexOf('+') > 0 && MANGLED.matcher(text).matches()) {
            return CellFault.NUMBER_DIGITS_LOST;
        }
        return TextParser.checked(text, maxLength);
    }
}
