package org.minkang.pediatrics.scorecard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;

/**
 * What an indicator is in a region and year (指标值).
 *
 * @param definition which indicator, in which version
 * @param year by the end of which
 * @param numerator what is known of it, as it is kept: in whole units, and fen of amounts
 * @param denominator what is known of it, kept likewise; absent for counts and where nothing is
 * @param parts the two where they can be divided, although something may be missing
 * @param absence why no value is shown; absent when one is
 * @param completeness how much of it is known
 */
public record Reading(
        IndicatorDefinition definition,
        int year,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Quotient parts,
        @Nullable Absence absence,
        Completeness completeness) {

    /** The value, where one is shown. */
    public Optional<Quotient> value() {
        return absence == null ? Optional.ofNullable(parts) : Optional.empty();
    }

    /** The numerator as it is shown. */
    public @Nullable Quantity shownNumerator() {
        return definition.numeratorUnit().quantity(numerator);
    }

    /** The denominator as it is shown. */
    public @Nullable Quantity shownDenominator() {
        CountUnit unit = definition.denominatorUnit();
        return unit == null ? null : unit.quantity(denominator);
    }

    /** So many units of the numerator as they are shown, such as a gap. */
    public Quantity shown(BigInteger kept) {
        return definition.numeratorUnit().quantity(kept);
    }

    /** What the numerator is short of, as it is shown; absent without a value. */
    public @Nullable Quantity gap(Criterion criterion) {
        return value().map(known -> shown(known.gap(criterion))).orElse(null);
    }

    /** Whether the value looks as if the criterion were met, rounded as it is shown, and is not. */
    public boolean onlyLooksMet(Criterion criterion) {
        return value().filter(known -> known.onlyLooksMet(criterion, definition.decimals()))
                .isPresent();
    }

    /** Whether {@code criterion} is met, whatever is missing. */
    public Verdict verdict(Criterion criterion) {
        return parts == null ? Verdict.UNDECIDED : Verdict.of(parts, criterion, completeness);
    }
}
