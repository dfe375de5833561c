package org.minkang.pediatrics.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.input.Contribution;
import org.minkang.pediatrics.scorecard.ScoreLine;
import org.minkang.pediatrics.scorecard.Standing;
import org.minkang.pediatrics.target.Target;

/**
 * What became of a region's values, and what moved them (差异).
 *
 * @param region whose
 * @param year by the end of which
 * @param from as it was known then
 * @param to as it was known then
 * @param lines by indicator
 * @param inputs what changed, whether or not it moved anything
 */
record Difference(RegionCode region, int year, Instant from, Instant to, List<Line> lines, List<InputChange> inputs) {

    Difference {
        lines = List.copyOf(lines);
        inputs = List.copyOf(inputs);
    }

    /**
     * One indicator.
     *
     * @param before absent when it had no definition
     * @param after absent when it has none any more
     * @param byInputs what inputs moved, each counted by the definition of now
     * @param byDefinition what the definition moved: all that inputs did not
     */
    record Line(
            @Nullable ScoreLine before, @Nullable ScoreLine after, Contribution byInputs, Contribution byDefinition) {

        /** The later line there is. */
        ScoreLine latest() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        IndicatorDefinition definition() {
            return latest().reading().definition();
        }

        /** Whether it is counted otherwise than before. */
        boolean isRedefined() {
            return before == null
                    || after == null
                    || before.reading().definition().version()
                            != after.reading().definition().version();
        }

        /** Whether it is measured by another target than before. */
        boolean isRetargeted() {
            return !Objects.equals(target(before), target(after));
        }

        private static @Nullable Target target(@Nullable ScoreLine line) {
            Standing standing = line == null ? null : line.standing();
            return standing == null ? null : standing.target();
        }
    }

    static Difference of(
            RegionCode region,
            int year,
            Instant from,
            Instant to,
            Moment before,
            Moment after,
            Collection<InputChange> inputs) {
        List<Line> lines = Stream.of(before, after)
                .flatMap(moment -> moment.card().lines().stream())
                .map(line -> line.reading().definition().code())
                .distinct()
                .sorted()
                .map(code -> line(before.line(code), after.line(code), year, inputs))
                .toList();
        return new Difference(region, year, from, to, lines, List.copyOf(inputs));
    }

    private static Line line(
            Optional<ScoreLine> before, Optional<ScoreLine> after, int year, Collection<InputChange> inputs) {
        Line plain = new Line(before.orElse(null), after.orElse(null), Contribution.NONE, Contribution.NONE);
        Contribution byInputs = inputs.stream()
                .map(input -> input.effect(plain.definition(), year))
                .reduce(Contribution.NONE, Contribution::plus);
        Contribution rest = parts(after).less(parts(before)).less(byInputs);
        return new Line(plain.before(), plain.after(), byInputs, plain.isRedefined() ? rest : Contribution.NONE);
    }

    private static Contribution parts(Optional<ScoreLine> line) {
        return line.map(one -> new Contribution(
                        whole(one.reading().numerator()), whole(one.reading().denominator())))
                .orElse(Contribution.NONE);
    }

    private static long whole(@Nullable BigDecimal part) {
        return part == null ? 0 : part.longValueExact();
    }
}
