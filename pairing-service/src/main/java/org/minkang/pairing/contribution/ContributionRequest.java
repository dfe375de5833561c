package org.minkang.pairing.contribution;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;

/**
 * A contribution to record.
 *
 * @param pairingId the pairing under which it was given
 */
record ContributionRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "EQUIPMENT") @NotNull ContributionKind kind,
        @Schema(example = "56000.00") @NotNull Money amount,
        @Valid @Nullable Asset asset,
        @Schema(example = "2012-09-10") @NotNull LocalDate givenOn) {

    ContributionParticulars particulars() {
        return new ContributionParticulars(kind, amount, asset, givenOn);
    }
}
