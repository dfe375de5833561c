package org.minkang.pediatrics.input;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Measure;

/**
 * What something adds to the two parts of an indicator (贡献), or takes away when negative.
 *
 * @param numerator as it is kept: in whole units, and fen of amounts
 * @param denominator kept likewise; 0 for counts
 */
public record Contribution(long numerator, long denominator) {

    /** Neither more nor less. */
    public static final Contribution NONE = new Contribution(0, 0);

    /**
     * That of one input; nothing when there is none.
     *
     * @param year by the end of which the indicator is read
     */
    public static Contribution of(IndicatorDefinition definition, int year, @Nullable Input input) {
        if (input == null || !isOf(definition, year, input)) {
            return NONE;
        }
        Measure against = definition.denominator();
        return new Contribution(input.adds(definition.numerator()), against == null ? 0 : input.adds(against));
    }

    /** Whether the input belongs to what the indicator counts, although it may add nothing. */
    public static boolean concerns(IndicatorDefinition definition, int year, Input input) {
        return isOf(definition, year, input) && definition.measures().stream().anyMatch(input::concerns);
    }

    /** Both together. */
    public Contribution plus(Contribution other) {
        return new Contribution(numerator + other.numerator, denominator + other.denominator);
    }

    /** What this has more than {@code other}. */
    public Contribution less(Contribution other) {
        return new Contribution(numerator - other.numerator, denominator - other.denominator);
    }

    /**
     * Both as they are shown.
     *
     * @param numerator in the numerator's unit
     * @param denominator in the denominator's unit
     */
    public record Shown(Quantity numerator, Quantity denominator) {}

    /** In the units of what {@code definition} counts. */
    public Shown shown(IndicatorDefinition definition) {
        CountUnit against = Objects.requireNonNullElse(definition.denominatorUnit(), CountUnit.MIXED);
        return new Shown(definition.numeratorUnit().quantity(numerator), against.quantity(denominator));
    }

    /** Whether it moves neither part. */
    public boolean isNothing() {
        return equals(NONE);
    }

    private static boolean isOf(IndicatorDefinition definition, int year, Input input) {
        return definition.kind() == IndicatorKind.CUMULATIVE ? input.year() <= year : input.year() == year;
    }
}
