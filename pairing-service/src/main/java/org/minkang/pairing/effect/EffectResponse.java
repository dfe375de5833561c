package org.minkang.pairing.effect;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Party;

/**
 * A return as callers see it.
 *
 * @param warnings codes of what somebody should look at although nothing forbids it
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "EffectReturn")
record EffectResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        CalendarMonth month,
        EffectFigures figures,
        List<String> warnings,
        List<EffectReturn.Correction> corrections,
        EffectStatus status,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static EffectResponse of(EffectReturn one) {
        return new EffectResponse(
                one.entry().id(),
                one.entry().pairingId(),
                one.entry().supporter(),
                one.entry().recipient(),
                one.month(),
                one.figures(),
                one.figures().warnings(),
                one.corrections(),
                one.status(),
                one.status().allowedTransitions(),
                one.entry().version(),
                one.entry().createdAt(),
                one.entry().updatedAt());
    }
}
