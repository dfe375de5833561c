package org.minkang.pairing.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.logbook.ConfirmationStatus;
import org.minkang.pairing.pairing.Party;

/**
 * An activity as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Activity")
record ActivityResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        ActivityKind kind,
        ActivityField field,
        LocalDate heldOn,
        String place,
        int personsReached,
        @Nullable String note,
        ConfirmationStatus status,
        List<String> allowedTransitions,
        @Nullable String returnReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ActivityResponse of(Activity activity) {
        return new ActivityResponse(
                activity.entry().id(),
                activity.entry().pairingId(),
                activity.entry().supporter(),
                activity.entry().recipient(),
                activity.particulars().kind(),
                activity.particulars().field(),
                activity.particulars().heldOn(),
                activity.particulars().place(),
                activity.particulars().personsReached(),
                activity.particulars().note(),
                activity.confirmation().status(),
                activity.confirmation().status().allowedTransitions(),
                activity.confirmation().returnReason(),
                activity.entry().version(),
                activity.entry().createdAt(),
                activity.entry().updatedAt());
    }
}
