package org.minkang.pediatrics.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Quantity;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.input.Contribution;
import org.minkang.pediatrics.input.Input;
import org.minkang.pediatrics.input.IntakeInput;
import org.minkang.pediatrics.input.PopulationInput;
import org.minkang.pediatrics.input.ReturnInput;

/**
 * One input that changed.
 *
 * @param of what kind
 * @param change what became of it
 * @param id the same through all versions
 * @param region where it counts; for a population the code it was counted under
 * @param year by the end of which
 * @param institution credit code of whose return it is
 * @param name the institution's
 * @param programme of which training
 * @param statusBefore absent when it came
 * @param statusAfter absent when it went
 * @param recordedAt when the version that holds was recorded; absent when it went
 * @param recordedBy by whom; absent when it went
 * @param figures what it says otherwise
 * @param effects on indicators, those that it moved
 */
@Schema(name = "InputChange")
record InputChangeResponse(
        Kind of,
        InputChange.Kind change,
        UUID id,
        RegionCode region,
        int year,
        @Nullable String institution,
        @Nullable String name,
        @Nullable String programme,
        @Nullable String statusBefore,
        @Nullable String statusAfter,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        List<Item> figures,
        List<Effect> effects) {

    /** Kinds of inputs. */
    enum Kind {
        /** 机构填报 */
        RETURN,
        /** 人口 */
        POPULATION,
        /** 培训招收 */
        INTAKE
    }

    /**
     * One figure; amounts in yuan.
     *
     * @param item its name
     * @param before absent when it was missing
     * @param after absent when it is missing
     */
    @Schema(name = "FigureChange")
    record Item(
            String item, @Nullable String before, @Nullable String after) {}

    /**
     * What it moved.
     *
     * @param indicator its code
     * @param numerator how much more there is, in the unit of the indicator's numerator
     * @param denominator how much more it is held against
     */
    @Schema(name = "InputEffect")
    record Effect(String indicator, Quantity numerator, Quantity denominator) {}

    static InputChangeResponse of(InputChange change, Collection<IndicatorDefinition> definitions, int year) {
        Input latest = change.latest();
        Input before = change.before();
        Input after = change.after();
        return new InputChangeResponse(
                kind(latest),
                change.kind(),
                latest.id(),
                latest instanceof PopulationInput population ? population.regionCode() : latest.area(),
                latest.year(),
                latest instanceof ReturnInput returned ? returned.institution() : null,
                latest instanceof ReturnInput returned ? returned.name() : null,
                latest instanceof IntakeInput intake ? intake.programme().name() : null,
                before == null ? null : before.status(),
                after == null ? null : after.status(),
                after == null ? null : after.recordedFrom(),
                after == null ? null : after.recordedBy(),
                figures(change),
                effects(change, definitions, year));
    }

    private static Kind kind(Input input) {
        if (input instanceof ReturnInput) {
            return Kind.RETURN;
        }
        return input instanceof PopulationInput ? Kind.POPULATION : Kind.INTAKE;
    }

    private static List<Item> figures(InputChange change) {
        return change.figures().entrySet().stream()
                .map(figure -> new Item(
                        figure.getKey(),
                        figure.getValue().before(),
                        figure.getValue().after()))
                .toList();
    }

    private static List<Effect> effects(InputChange change, Collection<IndicatorDefinition> definitions, int year) {
        return definitions.stream()
                .filter(definition -> !change.effect(definition, year).isNothing())
                .map(definition -> effect(definition, change.effect(definition, year)))
                .toList();
    }

    private static Effect effect(IndicatorDefinition definition, Contribution moved) {
        Contribution.Shown shown = moved.shown(definition);
        return new Effect(definition.code(), shown.numerator(), shown.denominator());
    }
}
