package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Absence;
import org.minkang.pediatrics.scorecard.Completeness;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.ScorecardResponse;

/**
 * An explanation as callers see it. Decimals are texts, so that no reader rounds them.
 *
 * @param region whose value
 * @param name the region's, with those above it
 * @param year by the end of which
 * @param indicator its code
 * @param version of its definition
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param unit of the value
 * @param source the document that defines it
 * @param formula in words
 * @param calculation the formula with its numbers; absent without a value
 * @param numerator what there is; amounts in yuan
 * @param numeratorUnit what is counted there, and what is missing
 * @param denominator what it is held against
 * @param denominatorUnit what is counted there; absent for counts
 * @param factor by how many the denominator is counted
 * @param value exact, to twelve decimals, cut and not rounded
 * @param rounding how it is printed; absent without a value
 * @param absence why there is no value
 * @param measured by which target, and how that was decided; absent without a target
 * @param completeness how much of it is known
 * @param parts the regions right below; none for a leaf
 * @param inputs what was put down for the region itself
 */
@Schema(name = "Explanation")
record ExplanationResponse(
        RegionCode region,
        String name,
        int year,
        String indicator,
        int version,
        String nameZh,
        String nameEn,
        String unit,
        String source,
        Wording formula,
        @Nullable String calculation,
        @Nullable Quantity numerator,
        CountUnit numeratorUnit,
        @Nullable Quantity denominator,
        @Nullable CountUnit denominatorUnit,
        BigDecimal factor,
        @Nullable String value,
        @Nullable Rounding rounding,
        @Nullable Absence absence,
        @Nullable MeasuredResponse measured,
        ScorecardResponse.Known completeness,
        List<PartOf> parts,
        ExplanationInputsResponse inputs) {

    /**
     * How a value is printed.
     *
     * @param shown as it is printed
     * @param decimals with how many
     * @param text how it was rounded
     */
    @Schema(name = "ExplanationRounding")
    record Rounding(String shown, int decimals, Wording text) {

        static Rounding of(Quotient value, int decimals) {
            return new Rounding(
                    value.shown(decimals).toPlainString(),
                    decimals,
                    new Wording(
                            "四舍五入到 " + decimals + " 位小数,仅供展示;是否达标按未舍入的数判定",
                            "rounded half up to " + decimals + " decimals, for show; what decides is never rounded"));
        }
    }

    /**
     * A region right below.
     *
     * @param region its code
     * @param name its own
     * @param numerator what it adds; absent when nothing is known
     * @param denominator what it adds; absent when nothing is known, and for counts
     */
    @Schema(name = "ExplanationPart")
    record PartOf(
            RegionCode region,
            String name,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator) {

        static PartOf of(Explanation.Part part) {
            return new PartOf(
                    part.region(),
                    Regions.standard().require(part.region()).name(),
                    part.numerator(),
                    part.denominator());
        }
    }

    static ExplanationResponse of(Explanation explanation) {
        Reading reading = explanation.reading();
        IndicatorDefinition definition = reading.definition();
        Quotient value = reading.value().orElse(null);
        return new ExplanationResponse(
                explanation.region(),
                Regions.standard().fullName(explanation.region()),
                reading.year(),
                definition.code(),
                definition.version(),
                definition.nameZh(),
                definition.nameEn(),
                definition.unitZh(),
                definition.source(),
                MeasureWording.formula(definition),
                value == null ? null : calculation(definition, definition.inUnits(value)),
                reading.shownNumerator(),
                definition.numeratorUnit(),
                reading.shownDenominator(),
                definition.denominatorUnit(),
                definition.factor(),
                value == null ? null : value.value().toPlainString(),
                value == null ? null : Rounding.of(value, definition.decimals()),
                reading.absence(),
                MeasuredResponse.of(explanation),
                known(reading.completeness()),
                explanation.parts().stream().map(PartOf::of).toList(),
                ExplanationInputsResponse.of(explanation));
    }

    /** An ellipsis stands where the decimals were cut. */
    private static String calculation(IndicatorDefinition definition, Quotient value) {
        String numerator = value.numerator().toPlainString();
        if (definition.denominator() == null) {
            return numerator;
        }
        boolean isCut = value.compareTo(value.value()) != 0;
        String result = isCut
                ? value.value().toPlainString() + "…"
                : value.value().stripTrailingZeros().toPlainString();
        return "%s ÷ %s × %s = %s"
                .formatted(
                        numerator,
                        value.denominator().toPlainString(),
                        value.factor().toPlainString(),
                        result);
    }

    private static ScorecardResponse.Known known(Completeness completeness) {
        return new ScorecardResponse.Known(
                completeness.expected(),
                completeness.reported(),
                completeness.approved(),
                completeness.listed(),
                completeness.denominatorsMissing());
    }
}
