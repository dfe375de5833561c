package org.minkang.pairing.posting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.web.EntityTag;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.pairing.Specialty;
import org.springframework.http.ResponseEntity;

/**
 * A posting as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "Posting")
record PostingResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        Person person,
        Specialty specialty,
        String discipline,
        int batch,
        boolean fullTime,
        Period period,
        Preparation preparation,
        List<Leave> leaves,
        PostingStatus status,
        List<String> allowedTransitions,
        @Nullable String endReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static PostingResponse of(Posting posting) {
        return new PostingResponse(
                posting.id(),
                posting.pairingId(),
                posting.supporter(),
                posting.recipient(),
                posting.person(),
                posting.specialty(),
                posting.discipline(),
                posting.batch(),
                posting.fullTime(),
                posting.period(),
                posting.preparation(),
                posting.leaves(),
                posting.status(),
                posting.allowedTransitions(),
                posting.endReason(),
                posting.version(),
                posting.createdAt(),
                posting.updatedAt());
    }

    /** 200 with the posting as it is. */
    static ResponseEntity<PostingResponse> shown(Posting posting) {
        return EntityTag.ok(posting.version(), of(posting));
    }

    /** 201 with a new posting and its place. */
    static ResponseEntity<PostingResponse> created(Posting posting) {
        return EntityTag.created("/pairing/v1/postings/" + posting.id(), posting.version(), of(posting));
    }
}
