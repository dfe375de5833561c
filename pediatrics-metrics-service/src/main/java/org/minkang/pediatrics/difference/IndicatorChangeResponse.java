package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.scorecard.Absence;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.ScoreLine;
import org.minkang.pediatrics.scorecard.Standing;
import org.minkang.pediatrics.scorecard.Verdict;

/**
 * What became of one indicator.
 *
 * @param indicator its code
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param unit of the value
 * @param numeratorUnit what numerators count, and gaps
 * @param denominatorUnit what denominators count; absent for counts
 * @param before absent when it had no definition
 * @param after absent when it has none any more
 * @param byInputs what changed inputs added to the two parts
 */
@Schema(name = "IndicatorChange")
record IndicatorChangeResponse(
        String indicator,
        String nameZh,
        String nameEn,
        String unit,
        CountUnit numeratorUnit,
        @Nullable CountUnit denominatorUnit,
        @Nullable Side before,
        @Nullable Side after,
        MovedParts byInputs) {

    /**
     * What it was at one moment.
     *
     * @param version of its definition
     * @param numerator what there was; amounts in yuan
     * @param denominator what it was held against
     * @param value exact, to twelve decimals, cut and not rounded
     * @param absence why there was none
     * @param verdict whether its target was met; absent without one
     * @param gap units of the numerator that were missing
     * @param settled whether nothing was missing and everything approved
     */
    @Schema(name = "IndicatorSide")
    record Side(
            int version,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable String value,
            @Nullable Absence absence,
            @Nullable Verdict verdict,
            @Nullable Quantity gap,
            boolean settled) {

        static Side of(ScoreLine line) {
            Reading reading = line.reading();
            Standing standing = line.standing();
            Quotient value = reading.value().orElse(null);
            return new Side(
                    reading.definition().version(),
                    reading.shownNumerator(),
                    reading.shownDenominator(),
                    value == null ? null : value.value().toPlainString(),
                    reading.absence(),
                    standing == null ? null : standing.verdict(),
                    standing == null ? null : reading.gap(standing.target().criterion()),
                    reading.completeness().isFinal());
        }
    }

    static IndicatorChangeResponse of(Difference.Line line) {
        return new IndicatorChangeResponse(
                line.definition().code(),
                line.definition().nameZh(),
                line.definition().nameEn(),
                line.definition().unitZh(),
                line.definition().numeratorUnit(),
                line.definition().denominatorUnit(),
                line.before() == null ? null : Side.of(line.before()),
                line.after() == null ? null : Side.of(line.after()),
                MovedParts.of(line.byInputs(), line.definition()));
    }
}
