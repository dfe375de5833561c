package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure against the same one a year before (同比), computed on the whole numbers.
 *
 * @param value the figure, absent when it is not known
 * @param base the one a year before, absent when it is not known
 * @param change value less base, absent unless both are known
 * @param percent change of base with two decimals, rounded to the side that looks worse; absent unless both are known and base is not 0
 * @param noBase why nothing can be compared with, absent when something can
 */
@Schema(name = "EffectGrowth")
public record Growth(
        @Nullable Long value,
        @Nullable Long base,
        @Nullable Long change,
        @Schema(example = "8.37") @Nullable String percent,
        @Nullable NoBase noBase) {

    /** Why there is no base (无可比基数). */
    public enum NoBase {
        /** nothing is known of the year before */
        MISSING,
        /** there was nothing the year before */
        ZERO
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Compares one indicator. */
    static Growth of(EffectIndicator indicator, @Nullable Long value, @Nullable Long base) {
        if (base == null) {
            return new Growth(value, null, null, null, NoBase.MISSING);
        }
        NoBase none = base == 0 ? NoBase.ZERO : null;
        if (value == null) {
            return new Growth(null, base, null, null, none);
        }
        long change = value - base;
        return new Growth(value, base, change, none == null ? percent(indicator, change, base) : null, none);
    }

    private static String percent(EffectIndicator indicator, long change, long base) {
        RoundingMode worse = indicator.moreIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return BigDecimal.valueOf(change)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(base), 2, worse)
                .toPlainString();
    }
}
