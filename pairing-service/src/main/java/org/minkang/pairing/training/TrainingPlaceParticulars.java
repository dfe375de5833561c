package org.minkang.pairing.training;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * What is offered, and who came.
 *
 * @param kind in which way staff are trained
 * @param discipline in which discipline, 1 to 50 characters
 * @param places how many are offered, 1 to 1,000
 * @param persons how many came, no more than there are places
 * @param period both days included, between the second signature and the last day of support
 * @param fee of each person, in yuan; 0 for free further training (D0-P02)
 */
@Schema(name = "TrainingPlaceParticulars")
record TrainingPlaceParticulars(
        @Schema(example = "SHORT_COURSE") @NotNull TrainingKind kind,
        @Schema(example = "超声诊断") @NotBlank @Size(max = 50) String discipline,
        @Schema(example = "4") @NotNull @Min(1) @Max(1000) Integer places,
        @Schema(example = "3") @NotNull @Min(0) @Max(1000) Integer persons,
        @NotNull Period period,
        @Schema(example = "0.00") @NotNull Money fee) {

    /**
     * The same, when every rule is kept.
     *
     * @throws ProblemException 422 with all rules that are broken
     */
    TrainingPlaceParticulars checked() {
        List<Violation> violations = new ArrayList<>();
        if (persons > places) {
            violations.add(Violation.at("/persons", "PERSONS_EXCEED_PLACES", places));
        }
        if (fee.compareTo(Money.ZERO) < 0) {
            violations.add(Violation.at("/fee", "FEE_NEGATIVE"));
        } else if (kind == TrainingKind.FREE_FELLOWSHIP && !fee.equals(Money.ZERO)) {
            violations.add(Violation.at("/fee", "FEE_NOT_ZERO"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return this;
    }
}
