package org.minkang.pairing.contribution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * What was given.
 *
 * @param kind funds or equipment
 * @param amount the funds, or the value of the equipment altogether, in yuan; above 0
 * @param asset the equipment; present for equipment and for nothing else
 * @param givenOn when, between the second signature and the last day of support
 */
@Schema(name = "ContributionParticulars")
record ContributionParticulars(
        @Schema(example = "EQUIPMENT") @NotNull ContributionKind kind,
        @Schema(example = "56000.00") @NotNull Money amount,
        @Valid @Nullable Asset asset,
        @Schema(example = "2012-09-10") @NotNull LocalDate givenOn) {

    /**
     * The same, when every rule is kept.
     *
     * @throws ProblemException 422 with all rules that are broken
     */
    ContributionParticulars checked() {
        List<Violation> violations = new ArrayList<>();
        if (amount.compareTo(Money.ZERO) <= 0) {
            violations.add(Violation.at("/amount", "AMOUNT_NOT_POSITIVE"));
        }
        if (kind == ContributionKind.EQUIPMENT && asset == null) {
            violations.add(Violation.at("/asset", "ASSET_MISSING"));
        }
        if (kind == ContributionKind.FUNDS && asset != null) {
            violations.add(Violation.at("/asset", "ASSET_OF_FUNDS"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return this;
    }
}
