package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.indicator.IndicatorDefinition;

/**
 * A difference as callers see it.
 *
 * @param region whose
 * @param name the region's, with those above it
 * @param year by the end of which
 * @param from as it was known then
 * @param to as it was known then
 * @param indicators by code
 * @param inputs every return, population and intake that changed, each once
 * @param targets those that indicators were measured by and are no more
 * @param definitions those that count otherwise than before
 */
@Schema(name = "ScorecardDifference")
record DifferenceResponse(
        RegionCode region,
        String name,
        int year,
        Instant from,
        Instant to,
        List<IndicatorChangeResponse> indicators,
        List<InputChangeResponse> inputs,
        List<TargetChangeResponse> targets,
        List<Redefined> definitions) {

    /**
     * An indicator that is counted otherwise.
     *
     * @param indicator its code
     * @param before version; absent when there was none
     * @param after version; absent when there is none
     * @param effect what that moved, beyond what inputs did
     */
    @Schema(name = "DefinitionChange")
    record Redefined(
            String indicator,
            @Nullable Integer before,
            @Nullable Integer after,
            MovedParts effect) {

        static Redefined of(Difference.Line line) {
            return new Redefined(
                    line.definition().code(),
                    line.before() == null
                            ? null
                            : line.before().reading().definition().version(),
                    line.after() == null
                            ? null
                            : line.after().reading().definition().version(),
                    MovedParts.of(line.byDefinition(), line.definition()));
        }
    }

    static DifferenceResponse of(Difference difference) {
        List<IndicatorDefinition> definitions =
                difference.lines().stream().map(Difference.Line::definition).toList();
        Stream<Difference.Line> retargeted = difference.lines().stream().filter(Difference.Line::isRetargeted);
        Stream<Difference.Line> redefined = difference.lines().stream().filter(Difference.Line::isRedefined);
        return new DifferenceResponse(
                difference.region(),
                Regions.standard().fullName(difference.region()),
                difference.year(),
                difference.from(),
                difference.to(),
                difference.lines().stream().map(IndicatorChangeResponse::of).toList(),
                difference.inputs().stream()
                        .map(input -> InputChangeResponse.of(input, definitions, difference.year()))
                        .toList(),
                retargeted.map(TargetChangeResponse::of).toList(),
                redefined.map(Redefined::of).toList());
    }
}
