package org.minkang.pediatrics.definition;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.indicator.IndicatorCode;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;

/**
 * A definition to add: a new indicator, or the next version of one.
 *
 * @param code of the indicator
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param kind how its value comes about
 * @param numerator what there is
 * @param denominator what it is held against; not for counts
 * @param factor by how many the denominator is counted, no other than 1 for counts
 * @param unitZh of the value
 * @param direction which side of a target is good
 * @param decimals with how many it is shown
 * @param ageFrom youngest age counted, only where children are, and only with the oldest
 * @param ageTo oldest age counted
 * @param source the document that defines it
 * @param sourceRefs catalogue rows that it expresses
 * @param validFrom first day on which it is used
 * @param validTo last day
 */
@Schema(name = "IndicatorRequest")
record IndicatorRequest(
        @Schema(example = "PUBLIC_BEDS_PER_1000") @NotNull @Pattern(regexp = IndicatorCode.PATTERN)
        String code,

        @Schema(example = "每千名儿童公立医院儿科床位数") @NotBlank @Size(min = 2, max = 100)
        String nameZh,

        @Schema(example = "Pediatric beds of public hospitals per 1,000 children") @NotBlank @Size(min = 2, max = 200)
        String nameEn,

        @Schema(example = "RATIO") @NotNull IndicatorKind kind,

        @Schema(
                example =
                        "{\"of\": \"ITEMS\", \"items\": [\"PEDIATRIC_BEDS\"], \"classes\": [\"A\"], \"publicOnly\": true}")
        @NotNull
        @Valid
        MeasureText numerator,

        @Schema(example = "{\"of\": \"POPULATION\", \"group\": \"CHILDREN\"}") @Valid @Nullable
        MeasureText denominator,

        @Schema(example = "1000") @NotNull @Min(1) @Max(1_000_000)
        Integer factor,

        @Schema(example = "张/千名儿童") @NotBlank @Size(max = 30)
        String unitZh,

        @Schema(example = "AT_LEAST") @NotNull Direction direction,
        @Schema(example = "2") @NotNull @Min(0) @Max(6) Integer decimals,
        @Schema(example = "0") @Min(0) @Max(150) @Nullable Integer ageFrom,
        @Schema(example = "14") @Min(0) @Max(150) @Nullable Integer ageTo,

        @Schema(example = "本省儿童医疗监测方案(样例)") @NotBlank @Size(min = 2, max = 200)
        String source,

        @Schema(example = "[\"D8-T01\"]") @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 30) String> sourceRefs,

        @Schema(example = "2025-01-01") @NotNull LocalDate validFrom,
        @Schema(example = "2030-12-31") @Nullable LocalDate validTo) {

    /**
     * The definition it asks for.
     *
     * @throws ProblemException 422 when its members do not go together
     */
    IndicatorDefinition version(int version) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new IndicatorDefinition(
                code,
                version,
                nameZh,
                nameEn,
                kind,
                numerator.measure(),
                denominator == null ? null : denominator.measure(),
                BigDecimal.valueOf(factor),
                unitZh,
                direction,
                decimals,
                ageFrom,
                ageTo,
                source,
                sourceRefs,
                validFrom,
                validTo);
    }

    private List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(numerator.violations("/numerator"));
        if (isCount()) {
            violations.addAll(ofACount());
        } else {
            violations.addAll(heldAgainst());
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            violations.add(Violation.at("/validTo", "END_BEFORE_START", validFrom));
        }
        violations.addAll(ages());
        return violations;
    }

    private boolean isCount() {
        return kind == IndicatorKind.CUMULATIVE || kind == IndicatorKind.YEARLY;
    }

    private List<Violation> ofACount() {
        List<Violation> violations = new ArrayList<>();
        if (denominator != null) {
            violations.add(Violation.at("/denominator", "DENOMINATOR_OF_A_COUNT", kind));
        }
        if (factor != 1) {
            violations.add(Violation.at("/factor", "FACTOR_OF_A_COUNT", kind));
        }
        return violations;
    }

    private List<Violation> heldAgainst() {
        if (denominator == null) {
            return List.of(Violation.at("/denominator", "REQUIRED"));
        }
        List<Violation> violations = new ArrayList<>(denominator.violations("/denominator"));
        if (denominator.of() == MeasureText.Kind.INTAKE) {
            violations.add(Violation.at("/denominator/of", "INTAKE_AS_DENOMINATOR"));
        }
        return violations;
    }

    private List<Violation> ages() {
        List<Violation> violations = new ArrayList<>();
        boolean children = numerator.isOfChildren() || (denominator != null && denominator.isOfChildren());
        if (ageFrom != null && !children) {
            violations.add(Violation.at("/ageFrom", "AGES_WITHOUT_CHILDREN"));
        }
        if (ageTo != null && !children) {
            violations.add(Violation.at("/ageTo", "AGES_WITHOUT_CHILDREN"));
        }
        if (ageFrom != null && ageTo == null) {
            violations.add(Violation.at("/ageTo", "REQUIRED"));
        }
        if (ageFrom == null && ageTo != null) {
            violations.add(Violation.at("/ageFrom", "REQUIRED"));
        }
        if (ageFrom != null && ageTo != null && ageTo < ageFrom) {
            violations.add(Violation.at("/ageTo", "AGES_REVERSED", ageFrom));
        }
        return violations;
    }
}
