package org.minkang.pairing.contribution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.pairing.logbook.ConfirmationStatus;
import org.minkang.pairing.pairing.Party;

/**
 * A contribution as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Contribution")
record ContributionResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        ContributionKind kind,
        Money amount,
        @Nullable Asset asset,
        LocalDate givenOn,
        ConfirmationStatus status,
        List<String> allowedTransitions,
        @Nullable String returnReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ContributionResponse of(Contribution contribution) {
        return new ContributionResponse(
                contribution.entry().id(),
                contribution.entry().pairingId(),
                contribution.entry().supporter(),
                contribution.entry().recipient(),
                contribution.particulars().kind(),
                contribution.particulars().amount(),
                contribution.particulars().asset(),
                contribution.particulars().givenOn(),
                contribution.confirmation().status(),
                contribution.confirmation().status().allowedTransitions(),
                contribution.confirmation().returnReason(),
                contribution.entry().version(),
                contribution.entry().createdAt(),
                contribution.entry().updatedAt());
    }
}
