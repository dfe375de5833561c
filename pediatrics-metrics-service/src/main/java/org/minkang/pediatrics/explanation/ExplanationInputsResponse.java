package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.input.Contribution;
import org.minkang.pediatrics.input.IntakeInput;
import org.minkang.pediatrics.input.PopulationInput;
import org.minkang.pediatrics.input.ReturnInput;

/**
 * What was put down for a region itself.
 *
 * @param returns by institution
 * @param populations by the code they were counted under
 * @param intakes of training, by year
 */
@Schema(name = "ExplanationInputs")
record ExplanationInputsResponse(List<Returned> returns, List<Counted> populations, List<Trained> intakes) {

    /**
     * A return and what it adds.
     *
     * @param id of the return
     * @param institution its credit code
     * @param name the institution's
     * @param classCode the institution's
     * @param status of the return
     * @param version of it
     * @param recordedFrom since when that is known
     * @param numerator what it adds; amounts in yuan
     * @param denominator what it adds; 0 where it adds nothing
     */
    @Schema(name = "ExplanationReturn")
    record Returned(
            UUID id,
            String institution,
            String name,
            String classCode,
            String status,
            long version,
            Instant recordedFrom,
            Quantity numerator,
            Quantity denominator) {

        static Returned of(ReturnInput input, Contribution.Shown adds) {
            return new Returned(
                    input.id(),
                    input.institution(),
                    input.name(),
                    input.classCode(),
                    input.status(),
                    input.version(),
                    input.recordedFrom(),
                    adds.numerator(),
                    adds.denominator());
        }
    }

    /**
     * A population and what it adds.
     *
     * @param id of the population
     * @param regionCode the code it was counted under
     * @param status how far it is settled
     * @param version of it
     * @param recordedFrom since when that is known
     * @param source who counted
     * @param value persons; absent when not known
     */
    @Schema(name = "ExplanationPopulation")
    record Counted(
            UUID id,
            RegionCode regionCode,
            String status,
            long version,
            Instant recordedFrom,
            String source,
            @Nullable Long value) {}

    /**
     * An intake and what it adds.
     *
     * @param id of the intake
     * @param year in which
     * @param status how far it is settled
     * @param version of it
     * @param recordedFrom since when that is known
     * @param source who counted
     * @param value persons taken in; absent when not known
     */
    @Schema(name = "ExplanationIntake")
    record Trained(
            UUID id,
            int year,
            String status,
            long version,
            Instant recordedFrom,
            String source,
            @Nullable Long value) {}

    static ExplanationInputsResponse of(Explanation explanation) {
        IndicatorDefinition definition = explanation.reading().definition();
        int year = explanation.reading().year();
        return new ExplanationInputsResponse(
                explanation.inputs().returns().stream()
                        .filter(input -> Contribution.concerns(definition, year, input))
                        .map(input -> Returned.of(
                                input, Contribution.of(definition, year, input).shown(definition)))
                        .toList(),
                explanation.inputs().populations().stream()
                        .map(input -> counted(input, definition))
                        .toList(),
                explanation.inputs().intakes().stream()
                        .map(ExplanationInputsResponse::trained)
                        .toList());
    }

    private static Counted counted(PopulationInput input, IndicatorDefinition definition) {
        return new Counted(
                input.id(),
                input.regionCode(),
                input.status(),
                input.version(),
                input.recordedFrom(),
                input.source(),
                definition.denominator() instanceof Measure.Population persons ? input.persons(persons.group()) : null);
    }

    private static Trained trained(IntakeInput input) {
        return new Trained(
                input.id(),
                input.year(),
                input.status(),
                input.version(),
                input.recordedFrom(),
                input.source(),
                input.actual());
    }
}
