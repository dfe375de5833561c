package org.minkang.pediatrics.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.path.Forecast;
import org.minkang.pediatrics.target.Target;

/**
 * A scorecard as callers see it. Decimals are texts, so that no reader rounds them.
 *
 * @param region whose
 * @param name the region's, with those above it
 * @param year by the end of which
 * @param indicators by code
 */
@Schema(name = "Scorecard")
public record ScorecardResponse(RegionCode region, String name, int year, List<Line> indicators) {

    /**
     * One indicator.
     *
     * @param indicator its code
     * @param version of its definition
     * @param nameZh in Chinese
     * @param nameEn in English
     * @param unit of the value
     * @param numerator what there is, in whole units; amounts in yuan
     * @param numeratorUnit what is counted there, and what is missing
     * @param denominator what it is held against
     * @param denominatorUnit what is counted there; absent for counts
     * @param value exact, to twelve decimals, cut and not rounded
     * @param shown as it is printed: rounded, which decides nothing
     * @param absence why there is no value
     * @param settled whether nothing is missing and everything is approved
     * @param target by what it is measured
     * @param verdict whether it is met, by the exact parts
     * @param looksMet whether the rounded value would wrongly look as if the target were met; absent when it does not
     * @param gap units of the numerator that are missing; gaps of regions do not add up to that of the region they make up
     * @param path where it stands on the way to the target
     * @param forecast when the target would be reached as things go
     * @param completeness how much of it is known
     * @param rank among the regions beside it
     * @param change since the year before
     */
    @Schema(name = "ScorecardLine")
    public record Line(
            String indicator,
            int version,
            String nameZh,
            String nameEn,
            String unit,
            @Nullable Quantity numerator,
            CountUnit numeratorUnit,
            @Nullable Quantity denominator,
            @Nullable CountUnit denominatorUnit,
            @Nullable String value,
            @Nullable String shown,
            @Nullable Absence absence,
            boolean settled,
            @Nullable Aim target,
            @Nullable Verdict verdict,
            @Nullable Boolean looksMet,
            @Nullable Quantity gap,
            Standing.@Nullable Path path,
            @Nullable Forecast forecast,
            Known completeness,
            @Nullable Rank rank,
            @Nullable Since change) {

        static Line of(ScoreLine line) {
            Reading reading = line.reading();
            Standing standing = line.standing();
            Quotient value = reading.value().orElse(null);
            int decimals = reading.definition().decimals();
            Criterion criterion = standing == null ? null : standing.target().criterion();
            return new Line(
                    reading.definition().code(),
                    reading.definition().version(),
                    reading.definition().nameZh(),
                    reading.definition().nameEn(),
                    reading.definition().unitZh(),
                    reading.shownNumerator(),
                    reading.definition().numeratorUnit(),
                    reading.shownDenominator(),
                    reading.definition().denominatorUnit(),
                    value == null ? null : value.value().toPlainString(),
                    value == null ? null : value.shown(decimals).toPlainString(),
                    reading.absence(),
                    reading.completeness().isFinal(),
                    standing == null ? null : Aim.of(standing.target(), standing.inherited()),
                    standing == null ? null : standing.verdict(),
                    (criterion != null && reading.onlyLooksMet(criterion)) ? Boolean.TRUE : null,
                    criterion == null ? null : reading.gap(criterion),
                    standing == null ? null : standing.path(),
                    standing == null ? null : standing.forecast(),
                    Known.of(reading.completeness()),
                    line.rank(),
                    line.change() == null ? null : Since.of(line.change()));
        }
    }

    /**
     * A target.
     *
     * @param value in the indicator's unit
     * @param year by the end of which; absent while the document leaves it open
     * @param direction which side is good
     * @param bound whether the value itself is
     * @param area whose target it is
     * @param inherited whether that is a region above
     * @param source the document
     * @param verified whether the figure was read from the document itself
     */
    @Schema(name = "ScorecardTarget")
    public record Aim(
            String value,
            @Nullable Integer year,
            Direction direction,
            Bound bound,
            RegionCode area,
            boolean inherited,
            String source,
            boolean verified) {

        static Aim of(Target target, boolean inherited) {
            return new Aim(
                    target.criterion().value().toPlainString(),
                    target.year(),
                    target.criterion().direction(),
                    target.criterion().bound(),
                    target.area(),
                    inherited,
                    target.source(),
                    target.verified());
        }
    }

    /**
     * How much is known.
     *
     * @param expected institutions that owe a return with what is counted
     * @param reported of them, those that returned it
     * @param approved of these, those approved
     * @param listed whether rounds list all institutions of the classes that are counted; without it more may be missing than is known
     * @param populationsMissing parts of the denominator that are missing
     */
    @Schema(name = "ScorecardCompleteness")
    public record Known(long expected, long reported, long approved, boolean listed, long populationsMissing) {

        static Known of(Completeness completeness) {
            return new Known(
                    completeness.expected(),
                    completeness.reported(),
                    completeness.approved(),
                    completeness.listed(),
                    completeness.denominatorsMissing());
        }
    }

    /**
     * What became of it.
     *
     * @param before the exact value a year ago
     * @param difference the exact value now less that
     * @param regionChanges divisions that came or went in between
     */
    @Schema(name = "ScorecardChange")
    public record Since(String before, String difference, List<RegionChange> regionChanges) {

        static Since of(YearChange change) {
            return new Since(
                    change.before().toPlainString(), change.difference().toPlainString(), change.regionChanges());
        }
    }

    /**
     * The line of one of its indicators.
     *
     * @throws java.util.NoSuchElementException when it has none
     */
    public Line line(String code) {
        return indicators.stream()
                .filter(line -> line.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** That of one region. */
    public static ScorecardResponse of(Scorecard card) {
        return new ScorecardResponse(
                card.region(),
                Regions.standard().fullName(card.region()),
                card.year(),
                card.lines().stream().map(Line::of).toList());
    }
}
