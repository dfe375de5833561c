package org.minkang.pairing.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares of whole things as percentages. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /**
     * {@code part} of {@code whole} with two decimals, rounded down so that nothing short of a target looks like it; null when there is
     * nothing to have a share of.
     */
    public static @Nullable String shown(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN)
                        .toPlainString();
    }
}
