package org.minkang.pairing.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.pairing.pairing.Party;

/** An annual summary as callers see it. */
@Schema(name = "AnnualSummary")
record AnnualSummaryResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        int year,
        String text,
        LocalDate submittedOn,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static AnnualSummaryResponse of(AnnualSummary summary) {
        return new AnnualSummaryResponse(
                summary.entry().id(),
                summary.entry().pairingId(),
                summary.entry().supporter(),
                summary.entry().recipient(),
                summary.year(),
                summary.content().text(),
                summary.content().submittedOn(),
                summary.entry().version(),
                summary.entry().createdAt(),
                summary.entry().updatedAt());
    }
}
