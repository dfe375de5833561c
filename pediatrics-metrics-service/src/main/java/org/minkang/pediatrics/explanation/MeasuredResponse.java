package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Reading;
import org.minkang.pediatrics.scorecard.Verdict;
import org.minkang.pediatrics.target.Target;

/**
 * By what a value is measured, and how that was decided.
 *
 * @param target by which
 * @param verdict whether it is met
 * @param reason why that is the verdict
 * @param comparison the exact one; absent without two parts to compare
 * @param gap how it is counted; absent without a value
 */
@Schema(name = "ExplanationMeasured")
record MeasuredResponse(
        Aim target,
        Verdict verdict,
        Wording reason,
        @Nullable Comparison comparison,
        @Nullable Gap gap) {

    /**
     * A target, and why it holds here.
     *
     * @param id of the target
     * @param version of it
     * @param value in the unit of the indicator
     * @param year by the end of which; absent while it is open
     * @param area whose it is
     * @param inherited whether that is a region above
     * @param source the document
     * @param verified whether the figure was read from the document itself
     * @param reason why it is this one and no other
     */
    @Schema(name = "ExplanationTarget")
    record Aim(
            UUID id,
            long version,
            String value,
            @Nullable Integer year,
            RegionCode area,
            boolean inherited,
            String source,
            boolean verified,
            Wording reason) {

        static Aim of(Target target, Explanation explanation) {
            boolean inherited = !target.area().equals(explanation.region());
            return new Aim(
                    target.id(),
                    target.version(),
                    target.criterion().value().toPlainString(),
                    target.year(),
                    target.area(),
                    inherited,
                    target.source(),
                    target.verified(),
                    whose(target.area(), inherited)
                            .then(TargetReason.of(target, explanation.reading().year())
                                    .wording()));
        }

        private static Wording whose(RegionCode area, boolean inherited) {
            String name = Regions.standard().current(area).name();
            return inherited
                    ? new Wording(
                            "本级未设目标,沿用" + name + "的目标:",
                            "inherited from " + name + ", the nearest above that has any: ")
                    : new Wording("本级所设目标:", "the region's own: ");
        }
    }

    /**
     * What is missing.
     *
     * @param needed the least numerator with which the target is met; where less is better, the greatest
     * @param gap units of it that are missing, or too many; 0 when it is met
     * @param text how it is counted
     */
    @Schema(name = "ExplanationGap")
    record Gap(String needed, Quantity gap, Wording text) {

        static Gap of(IndicatorDefinition definition, Quotient kept, Criterion criterion) {
            boolean least = criterion.direction() == Direction.AT_LEAST;
            CountUnit unit = definition.numeratorUnit();
            Quotient value = definition.inUnits(kept);
            String needed = unit.of(kept.needed(criterion)).toPlainString();
            String target = criterion.value().toPlainString() + " × "
                    + value.denominator().toPlainString() + " ÷ "
                    + value.factor().toPlainString();
            Wording bound = new Wording(
                    "由 " + target + (least ? ",达标至少要 " : ",达标至多为 ") + needed,
                    "by " + target + (least ? " at least " : " at most ") + needed);
            Quantity gap = unit.quantity(kept.gap(criterion));
            String have = value.numerator().toPlainString();
            return new Gap(
                    needed,
                    gap,
                    bound.then(new Wording(",现有 " + have + ",差 " + gap, ", have " + have + ", gap " + gap)));
        }
    }

    static @Nullable MeasuredResponse of(Explanation explanation) {
        Target target = explanation.target();
        if (target == null) {
            return null;
        }
        Reading reading = explanation.reading();
        Criterion criterion = target.criterion();
        Quotient parts = reading.parts();
        return new MeasuredResponse(
                Aim.of(target, explanation),
                reading.verdict(criterion),
                VerdictWording.of(reading, criterion),
                parts == null ? null : Comparison.of(reading.definition().inUnits(parts), criterion),
                reading.value()
                        .map(value -> Gap.of(reading.definition(), value, criterion))
                        .orElse(null));
    }
}
