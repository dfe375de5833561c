package org.minkang.kit.tabular;

import java.math.BigDecimal;

/** Numbers as machines write them, with the giants kept out before anybody computes with them. */
final class RawNumber {

    private static final int LONGEST = 100;
    private static final int WIDEST = 400;
    private static final CellFault OUT_OF_RANGE = CellFault.of("NUMBER_OUT_OF_RANGE");

    private RawNumber() {}

    /**
     * Reads one number.
     *
     * @return a {@code BigDecimal}, or a {@link CellFault} when the number is beyond any use
     * @throws NumberFormatException when the text is no number
     */
    static Object of(String text) {
        if (text.length() > LONGEST) {
            return OUT_OF_RANGE;
        }
        BigDecimal number = new BigDecimal(text);
        return Math.abs((long) number.scale()) > WIDEST ? OUT_OF_RANGE : number;
    }
}
