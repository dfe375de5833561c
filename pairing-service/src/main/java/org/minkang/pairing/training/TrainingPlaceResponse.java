package org.minkang.pairing.training;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Money;
import org.minkang.pairing.pairing.Party;

/** Training places as callers see them. */
@Schema(name = "TrainingPlace")
record TrainingPlaceResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        TrainingKind kind,
        String discipline,
        int places,
        int persons,
        Period period,
        Money fee,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static TrainingPlaceResponse of(TrainingPlace place) {
        return new TrainingPlaceResponse(
                place.entry().id(),
                place.entry().pairingId(),
                place.entry().supporter(),
                place.entry().recipient(),
                place.particulars().kind(),
                place.particulars().discipline(),
                place.particulars().places(),
                place.particulars().persons(),
                place.particulars().period(),
                place.particulars().fee(),
                place.entry().version(),
                place.entry().createdAt(),
                place.entry().updatedAt());
    }
}
