package org.minkang.pairing.scorecard;

import java.math.BigDecimal;
import java.util.OptionalInt;

/** Points with at most one decimal, counted in whole tenths so that sums and ranks are exact. */
public final class Tenths {

    private static final int A_POINT = 10;

    private Tenths() {}

    /** Whole points in tenths. */
    public static int ofPoints(int points) {
        return Math.multiplyExact(points, A_POINT);
    }

    /**
     * Points in tenths; empty when they have more than one decimal.
     *
     * @param points at most 1,000,000
     */
    public static OptionalInt of(BigDecimal points) {
        BigDecimal tenths = points.movePointRight(1).stripTrailingZeros();
        return tenths.scale() <= 0 ? OptionalInt.of(tenths.intValueExact()) : OptionalInt.empty();
    }

    /** As callers see it: 185 is 18.5. */
    public static BigDecimal shown(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
