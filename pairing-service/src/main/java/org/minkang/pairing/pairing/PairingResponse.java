package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.EntityTag;
import org.springframework.http.ResponseEntity;

/**
 * A pairing as callers see it.
 *
 * @param signedOn the day of the second signature, absent until then
 * @param allowedTransitions steps that its status allows next, by name
 * @param warnings codes of what a bureau should look at although nothing forbids it
 */
@Schema(name = "Pairing")
record PairingResponse(
        UUID id,
        UUID programmeId,
        RegionCode programmeArea,
        Party supporter,
        Party recipient,
        Period period,
        List<SupportMode> modes,
        @Nullable LocalDate designatedOn,
        Map<PlanKind, Plan> plans,
        @Nullable Agreement agreement,
        List<Signature> signatures,
        @Nullable LocalDate signedOn,
        Course course,
        @Nullable LocalDate telemedicineSince,
        PairingStatus status,
        List<String> allowedTransitions,
        List<String> warnings,
        @Nullable String endReason,
        int term,
        @Nullable UUID renews,
        @Nullable UUID renewedBy,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static PairingResponse of(Pairing pairing) {
        return new PairingResponse(
                pairing.id(),
                pairing.programmeId(),
                pairing.programmeArea(),
                pairing.supporter(),
                pairing.recipient(),
                pairing.period(),
                pairing.modes().stream().sorted().toList(),
                pairing.designatedOn(),
                pairing.plans(),
                pairing.agreement(),
                pairing.signatures(),
                pairing.signedOn().orElse(null),
                pairing.course(),
                pairing.telemedicineSince(),
                pairing.status(),
                pairing.allowedTransitions(),
                pairing.warnings(),
                pairing.endReason(),
                pairing.term().number(),
                pairing.term().renews(),
                pairing.term().renewedBy(),
                pairing.version(),
                pairing.createdAt(),
                pairing.updatedAt());
    }

    /** 200 with the pairing as it is. */
    static ResponseEntity<PairingResponse> shown(Pairing pairing) {
        return EntityTag.ok(pairing.version(), of(pairing));
    }

    /** 201 with a new pairing and its place. */
    static ResponseEntity<PairingResponse> created(Pairing pairing) {
        return EntityTag.created("/pairing/v1/pairings/" + pairing.id(), pairing.version(), of(pairing));
    }

    /** The same with one more warning. */
    PairingResponse with(String warning) {
        List<String> all = new ArrayList<>(warnings);
        all.add(warning);
        return new PairingResponse(
                id,
                programmeId,
                programmeArea,
                supporter,
                recipient,
                period,
                modes,
                designatedOn,
                plans,
                agreement,
                signatures,
                signedOn,
                course,
                telemedicineSince,
                status,
                allowedTransitions,
                List.copyOf(all),
                endReason,
                term,
                renews,
                renewedBy,
                version,
                createdAt,
                updatedAt);
    }
}
