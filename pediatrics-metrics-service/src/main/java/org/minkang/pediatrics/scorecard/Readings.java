package org.minkang.pediatrics.scorecard;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.population.CountedRegions;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.Tally;

/**
 * One region's totals over the years, read through definitions.
 *
 * @param region whose, by today's code
 * @param sums by year
 * @param indicators the numbers of measures
 * @param listed whether rounds list all who owe a return
 */
public record Readings(RegionCode region, SortedMap<Integer, RegionSums> sums, Indicators indicators, Listing listed) {

    /** Of a region of which nothing may be known. */
    public static Readings of(RegionCode region, Iterable<RegionSums> sums, Indicators indicators, Listing listed) {
        SortedMap<Integer, RegionSums> byYear = new TreeMap<>();
        sums.forEach(sum -> byYear.put(sum.year(), sum));
        return new Readings(region, byYear, indicators, listed);
    }

    /** What the indicator is by the end of {@code year}. */
    public Reading of(IndicatorDefinition definition, int year) {
        Measure against = definition.denominator();
        Tally numerator = definition.kind() == IndicatorKind.CUMULATIVE
                ? cumulated(definition.numerator(), year)
                : tally(definition.numerator(), year);
        return against == null
                ? count(definition, year, numerator)
                : ratio(definition, year, numerator, against, tally(against, year));
    }

    private Reading count(IndicatorDefinition definition, int year, Tally numerator) {
        boolean isTold = isTold(definition, numerator, year);
        BigDecimal amount = isTold ? BigDecimal.valueOf(numerator.amount()) : null;
        Quotient parts = amount == null ? null : definition.ofKept(amount, BigDecimal.ONE);
        Completeness completeness = completeness(numerator, isListed(definition.numerator(), year), 0, true, true);
        return new Reading(
                definition, year, amount, null, parts, isTold ? null : Absence.NOTHING_REPORTED, completeness);
    }

    private Reading ratio(IndicatorDefinition definition, int year, Tally numerator, Measure against, Tally of) {
        long missing = missing(against, of, year);
        boolean persons = against instanceof Measure.Population;
        boolean isKnown = persons ? of.reported() > 0 : of.expected() > 0;
        boolean isTold = isTold(definition, numerator, year);
        boolean isSettled = persons ? of.approved() == of.reported() : of.approved() == of.expected();
        BigDecimal denominator = isKnown ? BigDecimal.valueOf(of.amount()) : null;
        BigDecimal amount = isTold ? BigDecimal.valueOf(numerator.amount()) : null;
        Quotient parts = amount == null || denominator == null || denominator.signum() == 0
                ? null
                : definition.ofKept(amount, denominator);
        return new Reading(
                definition,
                year,
                amount,
                denominator,
                parts,
                absence(isTold, denominator, persons && missing > 0),
                completeness(
                        numerator,
                        isListed(definition.numerator(), year),
                        missing,
                        isListed(against, year),
                        isSettled));
    }

    /** Where nobody owes a return there is nothing, which is known too. */
    private boolean isTold(IndicatorDefinition definition, Tally numerator, int year) {
        return numerator.reported() > 0
                || (isReturned(definition.numerator())
                        && numerator.expected() == 0
                        && isListed(definition.numerator(), year));
    }

    /** Whether it is for institutions to return, so that a round tells who owes it. */
    private static boolean isReturned(Measure measure) {
        return measure instanceof Measure.Items || measure instanceof Measure.Institutions;
    }

    private boolean isListed(Measure measure, int year) {
        if (measure instanceof Measure.Items items) {
            return listed.lists(year, items.classes());
        }
        return !(measure instanceof Measure.Institutions institutions) || listed.lists(year, institutions.classes());
    }

    private static @Nullable Absence absence(boolean isTold, @Nullable BigDecimal denominator, boolean isPartial) {
        if (!isTold) {
            return Absence.NOTHING_REPORTED;
        }
        if (denominator == null) {
            return Absence.DENOMINATOR_MISSING;
        }
        if (isPartial) {
            return Absence.POPULATION_INCOMPLETE;
        }
        return denominator.signum() == 0 ? Absence.ZERO_DENOMINATOR : null;
    }

    /** How many parts of a denominator are known to be missing; institutions are counted whether they have returned or not. */
    private long missing(Measure against, Tally of, int year) {
        if (against instanceof Measure.Population) {
            return Math.max(0, CountedRegions.of(region, year) - of.reported());
        }
        return against instanceof Measure.Items ? of.expected() - of.reported() : 0;
    }

    private static Completeness completeness(
            Tally numerator, boolean listed, long missing, boolean denominatorsListed, boolean settled) {
        return new Completeness(
                numerator.expected(),
                numerator.reported(),
                numerator.approved(),
                listed,
                missing,
                denominatorsListed,
                settled);
    }

    private Tally tally(Measure measure, int year) {
        RegionSums sum = sums.get(year);
        return sum == null ? Tally.NONE : sum.tally(indicators.place(measure));
    }

    private Tally cumulated(Measure measure, int year) {
        return sums.headMap(year + 1).values().stream()
                .map(sum -> sum.tally(indicators.place(measure)))
                .reduce(Tally.NONE, Tally::plus);
    }
}
