package org.minkang.pairing.publicity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.pairing.Party;

/**
 * An item as callers see it.
 *
 * @param typicalSince the day a bureau called it typical, absent while none does
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "PublicityItem")
record PublicityResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        PublicityKind kind,
        String title,
        String text,
        LocalDate publishedOn,
        String channel,
        @Nullable String link,
        @Nullable LocalDate typicalSince,
        PublicityStatus status,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static PublicityResponse of(PublicityItem item) {
        PublicityParticulars particulars = item.particulars();
        PublicityItem.Mark mark = item.mark();
        return new PublicityResponse(
                item.entry().id(),
                item.entry().pairingId(),
                item.entry().supporter(),
                item.entry().recipient(),
                particulars.kind(),
                particulars.title(),
                particulars.text(),
                particulars.publishedOn(),
                particulars.channel(),
                particulars.link(),
                mark == null ? null : mark.on(),
                item.status(),
                item.allowedTransitions(),
                item.entry().version(),
                item.entry().createdAt(),
                item.entry().updatedAt());
    }
}
