package org.minkang.pediatrics.equity;

import java.util.Optional;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;

/** Indicators that hold sums against persons: of these alone it can be said how evenly they are spread over them. */
public final class PerPersonIndicators {

    private PerPersonIndicators() {}

    /**
     * The definition that is used in a year; empty when none is.
     *
     * @param pointer where the request names the indicator
     * @throws ProblemException 422 when the definition does not hold a sum against persons
     */
    public static Optional<IndicatorDefinition> inForce(Indicators indicators, String code, int year, String pointer) {
        Optional<IndicatorDefinition> definition = indicators.inForce(code, year);
        if (definition.filter(one -> !isPerPerson(one)).isPresent()) {
            throw ProblemException.invalid(Violation.at(pointer, "INDICATOR_NOT_PER_PERSON", code));
        }
        return definition;
    }

    /** What a request names that is in force in no year asked for: 422. */
    public static ProblemException unknown(String code, String pointer) {
        return ProblemException.invalid(Violation.at(pointer, "INDICATOR_UNKNOWN", code));
    }

    private static boolean isPerPerson(IndicatorDefinition definition) {
        return definition.kind() == IndicatorKind.RATIO && definition.denominator() instanceof Measure.Population;
    }
}
