package org.minkang.pediatrics.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quotient;

/**
 * One version of what an indicator means. Versions stand side by side; none is ever changed.
 *
 * @param code such as {@code BEDS_PER_1000}
 * @param version from 1
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param kind how its value comes about
 * @param numerator what there is
 * @param denominator what it is held against; absent for counts
 * @param factor by how many the denominator is counted: 1,000, or 100 for a share; 1 for counts
 * @param unitZh of the value, such as 张/千名儿童
 * @param direction which side of a target is good
 * @param decimals with how many it is shown, 0 to 6; never those with which it is compared
 * @param ageFrom youngest age counted, where persons are
 * @param ageTo oldest age counted, inclusive
 * @param source the document that defines it
 * @param sourceRefs catalogue rows that it expresses
 * @param validFrom first day on which it is used
 * @param validTo last day, absent while it is
 */
public record IndicatorDefinition(
        String code,
        int version,
        String nameZh,
        String nameEn,
        IndicatorKind kind,
        Measure numerator,
        @Nullable Measure denominator,
        BigDecimal factor,
        String unitZh,
        Direction direction,
        int decimals,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        String source,
        List<String> sourceRefs,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public IndicatorDefinition {
        sourceRefs = List.copyOf(sourceRefs);
        boolean counted = kind == IndicatorKind.CUMULATIVE || kind == IndicatorKind.YEARLY;
        if (counted != (denominator == null)) {
            throw new IllegalArgumentException(code + " is " + kind + " with denominator " + denominator);
        }
    }

    /** What it counts: the numerator, and the denominator where it has one. */
    public List<Measure> measures() {
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
    }

    /** In what the numerator is counted, and what it is short of. */
    public CountUnit numeratorUnit() {
        return numerator.unit();
    }

    /** In what the denominator is counted; absent for counts. */
    public @Nullable CountUnit denominatorUnit() {
        return denominator == null ? null : denominator.unit();
    }

    /** The value of two parts as they are kept, in whole units and fen: that of the same parts in their units. */
    public Quotient ofKept(BigDecimal have, BigDecimal against) {
        return new Quotient(have, against, by().movePointRight(decimalsLost()));
    }

    /** The same value, its parts in their units: yuan for fen. */
    public Quotient inUnits(Quotient kept) {
        CountUnit unit = denominatorUnit();
        BigDecimal against = unit == null ? kept.denominator() : unit.of(kept.denominator());
        return new Quotient(numeratorUnit().of(kept.numerator()), against, by());
    }

    private BigDecimal by() {
        return denominator == null ? BigDecimal.ONE : factor;
    }

    private int decimalsLost() {
        CountUnit unit = denominatorUnit();
        return (unit == null ? 0 : unit.decimals()) - numeratorUnit().decimals();
    }

    /** Whether it is used on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
