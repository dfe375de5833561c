package org.minkang.pediatrics.scorecard;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
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
        boolean isTold = isKnown(definition.numerator(), numerator, year);
        BigDecimal amount = isTold ? BigDecimal.valueOf(numerator.amount()) : null;
        Quotient parts = amount == null ? null : definition.ofKept(amount, BigDecimal.ONE);
        Completeness completeness = completeness(numerator, isListed(definition.numerator(), year), 0, true, true);
        return new Reading(
                definition, year, amount, null, parts, isTold ? null : Absence.NOTHING_REPORTED, completeness);
    }

    private Reading ratio(IndicatorDefinition definition, int year, Tally numerator, Measure against, Tally of) {
        long missing = of.expected() - of.reported();
        boolean isTold = isKnown(definition.numerator(), numerator, year);
        BigDecimal denominator = isKnown(against, of, year) ? BigDecimal.valueOf(of.amount()) : null;
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
                isTold ? absence(against, denominator, numerator, of) : Absence.NOTHING_REPORTED,
                completeness(
                        numerator,
                        isListed(definition.numerator(), year),
                        missing,
                        isListed(against, year),
                        of.approved() == of.expected()));
    }

    /** Where nobody owes a return there is nothing, which is known too. */
    private boolean isKnown(Measure measure, Tally tally, int year) {
        return tally.reported() > 0 || (isReturned(measure) && tally.expected() == 0 && isListed(measure, year));
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

    /** What institutions return of both parts can be divided as far as it is there, when as many have returned the one as the other. */
    private static @Nullable Absence absence(
            Measure against, @Nullable BigDecimal denominator, Tally numerator, Tally of) {
        if (denominator == null) {
            return Absence.DENOMINATOR_MISSING;
        }
        boolean isPartial = of.reported() < of.expected();
        if (isPartial && against instanceof Measure.Population) {
            return Absence.POPULATION_INCOMPLETE;
        }
        if (isPartial && of.reported() != numerator.reported()) {
            return Absence.DENOMINATOR_INCOMPLETE;
        }
        return denominator.signum() == 0 ? Absence.ZERO_DENOMINATOR : null;
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
        Tally tally = sum == null ? Tally.NONE : sum.tally(indicators.place(measure));
        return measure instanceof Measure.Population ? ofAll(tally, CountedRegions.of(region, year)) : tally;
    }

    /** Populations are wanted of all regions of the year, whether anything is known of them or not. */
    private static Tally ofAll(Tally known, int regions) {
        return new Tally(known.amount(), Math.max(regions, known.reported()), known.reported(), known.approved());
    }

    /** A plan of which nothing is known for the year asked for, but for years before, may still add to the count. */
    private Tally cumulated(Measure measure, int year) {
        Tally soFar = sumOfYears(measure, year);
        boolean isOpen = measure instanceof Measure.Intake
                && soFar.expected() > 0
                && tally(measure, year).expected() == 0;
        return isOpen ? soFar.plus(new Tally(0, 1, 0, 0)) : soFar;
    }

    private Tally sumOfYears(Measure measure, int year) {
        return sums.headMap(year + 1).values().stream()
                .map(sum -> sum.tally(indicators.place(measure)))
                .reduce(Tally.NONE, Tally::plus);
    }
}
