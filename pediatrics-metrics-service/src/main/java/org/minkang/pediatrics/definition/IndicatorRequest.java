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
import org.minkang.pediatrics.indicator.Measure;

/**
 * A definition to add: a new indicator, or the next version of one.
 *
 * @param code of the indicator
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param kind how its value comes about
 * @param numerator what there is
 * @param denominator what it is held against; not for counts
 * @param factor by how many the denominator is counted, 1 for counts
 * @param unitZh of the value
 * @param direction which side of a target is good
 * @param decimals with how many it is shown
 * @param ageFrom youngest age counted, where persons are
 * @param ageTo oldest age counted
 * @param source the document that defines it
 * @param sourceRefs catalogue rows that it expresses
 * @param validFrom first day on which it is used
 * @param validTo last day
 */
@Schema(name = "IndicatorRequest")
record IndicatorRequest(
        @Schema(example = "WARD_COVERAGE") @NotNull @Pattern(regexp = IndicatorCode.PATTERN)
        String code,

        @Schema(example = "设置有病房的儿科的医院比例") @NotBlank @Size(min = 2, max = 100)
        String nameZh,

        @Schema(example = "Hospitals with a pediatric ward") @NotBlank @Size(min = 2, max = 200)
        String nameEn,

        @Schema(example = "RATIO") @NotNull IndicatorKind kind,
        @NotNull @Valid MeasureText numerator,
        @Valid @Nullable MeasureText denominator,

        @Schema(example = "1000") @NotNull @Min(1) @Max(1_000_000)
        Integer factor,

        @Schema(example = "%") @NotBlank @Size(max = 30) String unitZh,
        @Schema(example = "AT_LEAST") @NotNull Direction direction,
        @Schema(example = "2") @NotNull @Min(0) @Max(6) Integer decimals,
        @Schema(example = "0") @Min(0) @Max(150) @Nullable Integer ageFrom,
        @Schema(example = "14") @Min(0) @Max(150) @Nullable Integer ageTo,

        @Schema(example = "本省儿童医疗监测方案(样例)") @NotBlank @Size(min = 2, max = 200)
        String source,

        @Schema(example = "[\"D8-N11\"]") @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 30) String> sourceRefs,

        @Schema(example = "2025-01-01") @NotNull LocalDate validFrom,
        @Schema(example = "2030-12-31") @Nullable LocalDate validTo) {

    /**
     * The definition it asks for.
     *
     * @throws ProblemException 422 when its members do not go together
     */
    IndicatorDefinition version(int version) {
        boolean counted = kind == IndicatorKind.CUMULATIVE || kind == IndicatorKind.YEARLY;
        List<Violation> violations = new ArrayList<>();
        if (counted && denominator != null) {
            violations.add(Violation.at("/denominator", "DENOMINATOR_OF_A_COUNT", kind));
        }
        if (denominator != null && denominator.of() == MeasureText.Kind.INTAKE) {
            violations.add(Violation.at("/denominator/of", "INTAKE_AS_DENOMINATOR"));
        }
        if (!counted && denominator == null) {
            violations.add(Violation.at("/denominator", "REQUIRED"));
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            violations.add(Violation.at("/validTo", "END_BEFORE_START", validFrom));
        }
        if (ageFrom != null && ageTo != null && ageTo < ageFrom) {
            violations.add(Violation.at("/ageTo", "AGES_REVERSED", ageFrom));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        Measure what = numerator.read("/numerator");
        Measure against = denominator == null ? null : denominator.read("/denominator");
        return new IndicatorDefinition(
                code,
                version,
                nameZh,
                nameEn,
                kind,
                what,
                against,
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
}
