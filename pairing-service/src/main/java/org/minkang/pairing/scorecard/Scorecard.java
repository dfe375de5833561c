package org.minkang.pairing.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * By what a supporter is assessed, and what a total comes to (考核评分表).
 *
 * @param titleZh in Chinese
 * @param titleEn in English
 * @param criteria 1 to 50, whose weights add up to 100 points
 * @param grades from how many points on
 */
@Schema(name = "ScorecardContent")
public record Scorecard(
        @Schema(example = "样例市对口支援工作年度考核评分表") @NotBlank @Size(min = 2, max = 200)
        String titleZh,

        @Schema(example = "Annual score card of the sample city") @NotBlank @Size(min = 2, max = 200)
        String titleEn,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Criterion> criteria,
        @NotNull @Valid GradeThresholds grades) {

    /** What the weights of a card add up to. */
    public static final int FULL_POINTS = 100;

    public Scorecard {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** The criterion with this code. */
    public Optional<Criterion> criterion(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /**
     * The same, when every rule is kept.
     *
     * @throws ProblemException 422 with all rules that are broken: {@code CRITERION_TWICE}, {@code WEIGHTS_NOT_FULL},
     *     {@code GRADES_OUT_OF_ORDER}
     */
    Scorecard checked() {
        List<Violation> violations = new ArrayList<>(repeated());
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != FULL_POINTS) {
            violations.add(Violation.at("/card/criteria", "WEIGHTS_NOT_FULL", FULL_POINTS, sum));
        }
        if (!grades.areInOrder()) {
            violations.add(Violation.at("/card/grades", "GRADES_OUT_OF_ORDER"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return this;
    }

    private List<Violation> repeated() {
        Set<String> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < criteria.size(); index++) {
            String code = criteria.get(index).code();
            if (!seen.add(code)) {
                violations.add(Violation.at("/card/criteria/" + index + "/code", "CRITERION_TWICE", code));
            }
        }
        return violations;
    }
}
