package org.minkang.pediatrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorRows;
import org.minkang.pediatrics.indicator.Indicators;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.Tally;

class ReadingsTest {

    private static final RegionCode COUNTY = new RegionCode("441322");
    private static final Indicators INDICATORS = indicators();

    @Test
    void isNothingWhileNobodyReported() {
        Reading reading = read("BEDS_PER_1000", true, 2024, sums(2024, beds(0, 3, 0), children(1_000)));

        assertThat(reading.absence()).isEqualTo(Absence.NOTHING_REPORTED);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.verdict(Criterion.atLeast("2.2"))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isZeroWhereItIsKnownThatNobodyOwesAReturn() {
        Reading reading = read("BEDS_PER_1000", true, 2024, sums(2024, beds(0, 0, 0), children(1_000)));

        assertThat(reading.value().orElseThrow().value()).isEqualByComparingTo("0");
        assertThat(reading.verdict(Criterion.atLeast("2.2"))).isEqualTo(Verdict.NOT_MET);
    }

    /** Beds are of hospitals and others, and a round of township centres tells of these alone. */
    @Test
    void isDecidedByRoundsOfWhatItCountsOnly() {
        Listing townships = (year, classes) -> classes.equals(List.of("C2"));
        Readings none = Readings.of(COUNTY, List.of(sums(2024, beds(0, 0, 0), children(1_000))), INDICATORS, townships);
        Readings few = Readings.of(COUNTY, List.of(sums(2024, beds(1, 1, 1), children(1_000))), INDICATORS, townships);

        assertThat(none.of(definition("BEDS_PER_1000"), 2024).absence()).isEqualTo(Absence.NOTHING_REPORTED);
        assertThat(few.of(definition("BEDS_PER_1000"), 2024).verdict(Criterion.atLeast("2.2")))
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(none.of(definition("DELIVERY_COVERAGE"), 2024).completeness().listed())
                .isTrue();
    }

    @Test
    void zeroReportedIsNotTheSameAsNothingReported() {
        Reading reading = read("BEDS_PER_1000", true, 2024, sums(2024, beds(0, 1, 1), children(1_000)));

        assertThat(reading.numerator()).isEqualByComparingTo("0");
        assertThat(reading.value()).isPresent();
    }

    @Test
    void noChildrenIsNoDenominator() {
        Reading zero = read("BEDS_PER_1000", true, 2024, sums(2024, beds(5, 1, 1), children(0)));
        Reading missing = read("BEDS_PER_1000", true, 2024, sums(2024, beds(5, 1, 1), Map.of()));

        assertThat(zero.absence()).isEqualTo(Absence.ZERO_DENOMINATOR);
        assertThat(missing.absence()).isEqualTo(Absence.DENOMINATOR_MISSING);
        assertThat(missing.completeness().denominatorsMissing()).isEqualTo(1);
    }

    @Test
    void aShareCountsThoseWhoDidNotReturn() {
        int numerator = place("GP_COVERAGE");
        int all = INDICATORS.place(definition("GP_COVERAGE").measures().get(1));
        Reading reading = read(
                "GP_COVERAGE",
                true,
                2024,
                sums(2024, Map.of(numerator, new Tally(8, 10, 9, 9), all, new Tally(10, 10, 10, 9)), Map.of()));

        assertThat(reading.value().orElseThrow().shown(2)).isEqualTo("80.00");
        assertThat(reading.verdict(Criterion.atLeast("80"))).isEqualTo(Verdict.MET);
        assertThat(reading.verdict(Criterion.atLeast("90"))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aCumulatedCountIsTheSumOfAllYearsSoFar() {
        int place = place("RESIDENTS_TRAINED");
        List<RegionSums> years = IntStream.rangeClosed(2019, 2024)
                .mapToObj(year -> new RegionSums(COUNTY, year, Map.of(place, new Tally(350, 1, 1, 1))))
                .toList();

        assertThat(readings(true, years)
                        .of(definition("RESIDENTS_TRAINED"), 2022)
                        .numerator())
                .isEqualByComparingTo("1400");
        assertThat(readings(true, years)
                        .of(definition("RESIDENTS_TRAINED"), 2023)
                        .verdict(Criterion.atLeast("1750")))
                .isEqualTo(Verdict.MET);
        assertThat(readings(true, years)
                        .of(definition("TRANSFER_TRAINED"), 2023)
                        .absence())
                .isEqualTo(Absence.NOTHING_REPORTED);
    }

    @Test
    void aCountOfYearsIsOpenWhileNothingIsKnownOfTheYearAskedFor() {
        int place = place("RESIDENTS_TRAINED");
        List<RegionSums> years = IntStream.rangeClosed(2016, 2019)
                .mapToObj(year -> new RegionSums(COUNTY, year, Map.of(place, new Tally(300, 1, 1, 1))))
                .toList();
        Reading open = readings(true, years).of(definition("RESIDENTS_TRAINED"), 2020);

        assertThat(open.verdict(Criterion.atLeast("1750"))).isEqualTo(Verdict.UNDECIDED);
        assertThat(open.verdict(Criterion.atLeast("1200"))).isEqualTo(Verdict.MET);
        assertThat(open.completeness().isFinal()).isFalse();
    }

    /** What one hospital says of the one part and another of the other has no share. */
    @Test
    void aShareOfWhatInstitutionsReturnWantsBothPartsFromAsMany() {
        int part = place("PERSONNEL_SHARE");
        int whole = INDICATORS.place(definition("PERSONNEL_SHARE").measures().get(1));
        Reading mixed = read("PERSONNEL_SHARE", true, 2024, shares(part, new Tally(90, 2, 2, 0), whole, 100, 1));
        Reading one = read("PERSONNEL_SHARE", true, 2024, shares(part, new Tally(30, 2, 1, 0), whole, 100, 1));
        Reading none = read("PERSONNEL_SHARE", true, 2024, shares(part, new Tally(60, 1, 1, 0), whole, 0, 0));

        assertThat(mixed.absence()).isEqualTo(Absence.DENOMINATOR_INCOMPLETE);
        assertThat(mixed.verdict(Criterion.atLeast("40"))).isEqualTo(Verdict.UNDECIDED);
        assertThat(one.value().orElseThrow().shown(0)).isEqualTo("30");
        assertThat(one.verdict(Criterion.atLeast("20"))).isEqualTo(Verdict.UNDECIDED);
        assertThat(none.absence()).isEqualTo(Absence.DENOMINATOR_MISSING);
    }

    private static RegionSums shares(int part, Tally parts, int whole, long amount, long reported) {
        return sums(2024, Map.of(part, parts), Map.of(whole, new Tally(amount, parts.expected(), reported, 0)));
    }

    @Test
    void aShareOfNoInstitutionsIsNoShare() {
        Reading nobody = read("GP_COVERAGE", true, 2024, sums(2024, Map.of(), Map.of()));

        assertThat(nobody.absence()).isEqualTo(Absence.ZERO_DENOMINATOR);
    }

    /** Against whole numbers: beds × 1,000 ≥ target × children, the target in hundredths. */
    @Property
    void isMetExactlyWhenWholeNumbersSaySo(
            @ForAll @IntRange(max = 5_000) int beds,
            @ForAll @IntRange(min = 1, max = 2_000_000) int children,
            @ForAll @IntRange(min = 1, max = 400) int hundredths) {
        Reading reading = read("BEDS_PER_1000", true, 2024, sums(2024, beds(beds, 1, 1), children(children)));
        Criterion target = Criterion.atLeast(BigDecimal.valueOf(hundredths, 2).toPlainString());
        boolean met = 100_000L * beds >= (long) hundredths * children;
        long needed = ((long) hundredths * children + 99_999) / 100_000;

        assertThat(reading.verdict(target)).isEqualTo(met ? Verdict.MET : Verdict.NOT_MET);
        assertThat(reading.value().orElseThrow().gap(target)).isEqualTo(BigInteger.valueOf(Math.max(0, needed - beds)));
    }

    /** Places by sorting, the slow way. */
    @Property
    void ranksByExactValues(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9) Integer> beds) {
        List<Reading> all = beds.stream()
                .map(number -> read("BEDS_PER_1000", true, 2024, sums(2024, beds(number, 1, 1), children(7_000))))
                .toList();
        List<Integer> sorted = new ArrayList<>(beds);
        sorted.sort((one, other) -> other - one);

        for (int index = 0; index < beds.size(); index++) {
            assertThat(Rank.of(all.get(index), all))
                    .contains(new Rank(sorted.indexOf(beds.get(index)) + 1, beds.size()));
        }
    }

    private static Reading read(String indicator, boolean listed, int year, RegionSums sums) {
        return readings(listed, List.of(sums)).of(definition(indicator), year);
    }

    private static Readings readings(boolean listed, List<RegionSums> sums) {
        return Readings.of(COUNTY, sums, INDICATORS, (year, classes) -> listed);
    }

    private static RegionSums sums(int year, Map<Integer, Tally> numerator, Map<Integer, Tally> denominator) {
        return new RegionSums(
                COUNTY,
                year,
                Stream.of(numerator, denominator)
                        .flatMap(tallies -> tallies.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<Integer, Tally> beds(long beds, long expected, long reported) {
        return Map.of(place("BEDS_PER_1000"), new Tally(beds, expected, reported, reported));
    }

    private static Map<Integer, Tally> children(long children) {
        Measure persons = definition("BEDS_PER_1000").measures().get(1);
        return Map.of(INDICATORS.place(persons), new Tally(children, 1, 1, 1));
    }

    private static int place(String indicator) {
        return INDICATORS.place(definition(indicator).numerator());
    }

    private static IndicatorDefinition definition(String code) {
        return INDICATORS.inForce(code, 2024).orElseThrow();
    }

    private static Indicators indicators() {
        List<IndicatorDefinition> shipped = IndicatorRows.read();
        List<Measure> measures = Indicators.measures(shipped);
        Map<String, Integer> places = IntStream.range(0, measures.size())
                .boxed()
                .collect(Collectors.toMap(index -> measures.get(index).key(), index -> index + 1));
        return new Indicators(shipped, places);
    }
}
