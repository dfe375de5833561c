package org.minkang.pairing.telemedicine;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.pairing.Party;

/**
 * A telemedicine link as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "TelemedicineLink")
record TelemedicineLinkResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        LocalDate establishedOn,
        @Nullable WorkSystem workSystem,
        List<TelemedicineServiceKind> services,
        @Nullable LocalDate endedOn,
        TelemedicineLinkStatus status,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static TelemedicineLinkResponse of(TelemedicineLink link) {
        return new TelemedicineLinkResponse(
                link.entry().id(),
                link.entry().pairingId(),
                link.entry().supporter(),
                link.entry().recipient(),
                link.particulars().establishedOn(),
                link.particulars().workSystem(),
                link.particulars().services().stream().sorted().toList(),
                link.endedOn(),
                link.status(),
                link.status().allowedTransitions(),
                link.entry().version(),
                link.entry().createdAt(),
                link.entry().updatedAt());
    }
}
