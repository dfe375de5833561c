package org.minkang.pairing.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.figure.Percent;

/**
 * How many township health centres are supported (覆盖率, D0-G01). Whether the target is met is decided on whole numbers, never on the shown
 * percentage.
 *
 * @param institutions township health centres that work on the day, the denominator
 * @param designated of them, those with a pairing that the bureau has fixed, signed or not
 * @param signed of them, those with a signed pairing whose period has the day, the numerator
 */
public record Coverage(long institutions, long designated, long signed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing counted. */
    static final Coverage NONE = new Coverage(0, 0, 0);

    /** Both together. */
    Coverage plus(Coverage other) {
        return new Coverage(institutions + other.institutions, designated + other.designated, signed + other.signed);
    }

    /**
     * Whether {@code targetPercent} is reached; null when there is nothing to be covered.
     *
     * @param targetPercent 0 to 100
     */
    @Nullable
    Boolean meets(BigDecimal targetPercent) {
        return institutions == 0
                ? null
                : BigDecimal.valueOf(signed)
                                .multiply(HUNDRED)
                                .compareTo(targetPercent.multiply(BigDecimal.valueOf(institutions)))
                        >= 0;
    }

    /** How many more must be signed to reach {@code targetPercent}, 0 when it is met. */
    long missing(BigDecimal targetPercent) {
        long wanted = targetPercent
                .multiply(BigDecimal.valueOf(institutions))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, wanted - signed);
    }

    /**
     * Coverage as callers see it.
     *
     * @param institutions township health centres that work on the day
     * @param designated of them, with a pairing the bureau has fixed
     * @param signed of them, with a signed pairing in force on the day
     * @param percent signed of institutions with two decimals, rounded down; absent when there are no institutions
     * @param targetPercent what is wanted
     * @param met whether it is reached, decided unrounded; absent when there are no institutions
     * @param missing how many more must be signed
     */
    @Schema(name = "Coverage")
    public record View(
            long institutions,
            long designated,
            long signed,
            @Schema(example = "100.00") @Nullable String percent,
            @Schema(example = "100") String targetPercent,
            @Nullable Boolean met,
            long missing) {}

    View against(BigDecimal targetPercent) {
        return new View(
                institutions,
                designated,
                signed,
                Percent.shown(signed, institutions),
                targetPercent.toPlainString(),
                meets(targetPercent),
                missing(targetPercent));
    }
}
