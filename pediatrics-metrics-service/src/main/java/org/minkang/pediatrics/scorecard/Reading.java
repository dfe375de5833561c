package org.minkang.pediatrics.scorecard;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;

/**
 * What an indicator is in a region and year (指标值).
 *
 * @param definition which indicator, in which version
 * @param year by the end of which
 * @param numerator what is known of it
 * @param denominator what is known of it; absent for counts and where nothing is
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

    /** Whether {@code criterion} is met, whatever is missing. */
    public Verdict verdict(Criterion criterion) {
        return parts == null ? Verdict.UNDECIDED : Verdict.of(parts, criterion, completeness);
    }
}
