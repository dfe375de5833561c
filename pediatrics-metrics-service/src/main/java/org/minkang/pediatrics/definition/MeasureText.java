package org.minkang.pediatrics.definition;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.Violation;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.indicator.Condition;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.indicator.PopulationGroup;
import org.minkang.pediatrics.indicator.TrainingKind;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * What is counted, as callers write it; which members are wanted depends on the first, and no others are taken.
 *
 * @param of what kind of thing
 * @param items of returns, added up: for {@code ITEMS}
 * @param classes of institutions, by the beginning of their code; all when absent: for {@code ITEMS} and {@code INSTITUTIONS}
 * @param publicOnly whether only public institutions are meant; not when absent: for {@code ITEMS} and {@code INSTITUTIONS}
 * @param applying what has to apply to an institution besides, or nothing of it is added: for {@code ITEMS}
 * @param condition what an institution has to have: for {@code INSTITUTIONS}, if anything
 * @param group whom: for {@code POPULATION}
 * @param programme which training: for {@code INTAKE}
 */
@Schema(name = "Measure")
record MeasureText(
        @Schema(example = "ITEMS") @NotNull Kind of,

        @Schema(example = "[\"PEDIATRIC_BEDS\"]") @Size(min = 1, max = 15) @Nullable
        List<ReturnItem> items,

        @Schema(example = "[\"A\", \"C\"]") @Size(max = 20) @Nullable
        List<@Pattern(regexp = "^([A-P][0-9]{0,3}|X-[A-Z]{4,10}(-[A-Z]{4,10})?)$") String> classes,

        @Schema(
                description = "只计公立机构(信用代码以 12 开头);Only public institutions, whose credit codes begin with 12",
                example = "true")
        @Nullable
        Boolean publicOnly,

        @Schema(
                description = "只计这些项目也适用的机构;Only institutions to which these items apply too",
                example = "[\"BUSINESS_EXPENDITURE\"]")
        @Size(max = 15)
        @Nullable
        List<ReturnItem> applying,

        @Valid @Nullable AtLeast condition,
        @Schema(example = "CHILDREN") @Nullable PopulationGroup group,
        @Schema(example = "RESIDENCY") @Nullable TrainingKind programme) {

    /** Kinds of things that are counted. */
    enum Kind {
        /** Sums of items of returns. */
        ITEMS,
        /** Institutions that owe a return. */
        INSTITUTIONS,
        /** Persons. */
        POPULATION,
        /** Persons taken in for training. */
        INTAKE
    }

    /**
     * A condition of an institution.
     *
     * @param item of its return
     * @param atLeast the least number of it
     */
    @Schema(name = "MeasureCondition")
    record AtLeast(
            @Schema(example = "CHILD_GENERAL_PRACTITIONERS") @NotNull
            ReturnItem item,

            @Schema(example = "1") @NotNull @Min(0) @Max(10_000_000)
            Long atLeast) {}

    static MeasureText of(Measure measure) {
        if (measure instanceof Measure.Items items) {
            return new MeasureText(
                    Kind.ITEMS,
                    items.items(),
                    items.classes(),
                    whenSo(items.publicOnly()),
                    items.applying().isEmpty() ? null : items.applying(),
                    null,
                    null,
                    null);
        }
        if (measure instanceof Measure.Institutions institutions) {
            Condition condition = institutions.condition();
            return new MeasureText(
                    Kind.INSTITUTIONS,
                    null,
                    institutions.classes(),
                    whenSo(institutions.publicOnly()),
                    null,
                    condition == null ? null : new AtLeast(condition.item(), condition.atLeast()),
                    null,
                    null);
        }
        return measure instanceof Measure.Population persons
                ? new MeasureText(Kind.POPULATION, null, null, null, null, null, persons.group(), null)
                : new MeasureText(
                        Kind.INTAKE, null, null, null, null, null, null, ((Measure.Intake) measure).programme());
    }

    /**
     * What is wrong with it, all of it.
     *
     * @param pointer where it stands
     * @return {@code REQUIRED} for a member that its kind needs, {@code MEMBER_OF_ANOTHER_MEASURE} for one that its kind does not use,
     *     {@code AMOUNTS_WITH_COUNTS} when amounts and other items are to be added up
     */
    List<Violation> violations(String pointer) {
        List<Violation> violations = new ArrayList<>();
        member(violations, pointer + "/items", items, Use.neededBy(Kind.ITEMS));
        member(violations, pointer + "/classes", classes, Use.takenBy(Kind.ITEMS, Kind.INSTITUTIONS));
        member(violations, pointer + "/publicOnly", publicOnly, Use.takenBy(Kind.ITEMS, Kind.INSTITUTIONS));
        member(violations, pointer + "/applying", applying, Use.takenBy(Kind.ITEMS));
        member(violations, pointer + "/condition", condition, Use.takenBy(Kind.INSTITUTIONS));
        member(violations, pointer + "/group", group, Use.neededBy(Kind.POPULATION));
        member(violations, pointer + "/programme", programme, Use.neededBy(Kind.INTAKE));
        if (of == Kind.ITEMS && items != null && !isSummable(items)) {
            violations.add(Violation.at(pointer + "/items", "AMOUNTS_WITH_COUNTS"));
        }
        return violations;
    }

    /** What it stands for, once nothing is wrong with it. */
    Measure measure() {
        List<String> kinds = classes == null ? List.of() : classes;
        return switch (of) {
            case ITEMS ->
                new Measure.Items(
                        Objects.requireNonNull(items),
                        kinds,
                        Boolean.TRUE.equals(publicOnly),
                        applying == null ? List.of() : applying);
            case INSTITUTIONS ->
                new Measure.Institutions(
                        kinds,
                        condition == null ? null : new Condition(condition.item(), condition.atLeast()),
                        Boolean.TRUE.equals(publicOnly));
            case POPULATION -> new Measure.Population(Objects.requireNonNull(group));
            case INTAKE -> new Measure.Intake(Objects.requireNonNull(programme));
        };
    }

    /** Whether it counts persons of certain ages. */
    boolean isOfChildren() {
        return of == Kind.POPULATION && group == PopulationGroup.CHILDREN;
    }

    /** Who uses a member, and whether they cannot do without. */
    private record Use(boolean needed, List<Kind> kinds) {

        static Use neededBy(Kind kind) {
            return new Use(true, List.of(kind));
        }

        static Use takenBy(Kind... kinds) {
            return new Use(false, List.of(kinds));
        }
    }

    private void member(List<Violation> violations, String pointer, @Nullable Object value, Use use) {
        boolean used = use.kinds().contains(of);
        if (used && use.needed() && value == null) {
            violations.add(Violation.at(pointer, "REQUIRED"));
        }
        if (!used && value != null) {
            violations.add(Violation.at(pointer, "MEMBER_OF_ANOTHER_MEASURE", of));
        }
    }

    private static @Nullable Boolean whenSo(boolean so) {
        return so ? Boolean.TRUE : null;
    }

    /** Yuan and beds have no sum. */
    private static boolean isSummable(List<ReturnItem> items) {
        return items.stream()
                        .map(item -> item.unit() == CountUnit.YUAN)
                        .distinct()
                        .count()
                <= 1;
    }
}
