package org.minkang.pairing.progress;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.pairing.PlanKind;

/**
 * A plan task as callers see it.
 *
 * @param task its number in the plan, from 1
 * @param title as the plan has it
 * @param dueOn the last day for it
 * @param measure how it is seen, as the plan has it
 * @param percent done by the last note, 0 to 100
 * @param allowedTransitions steps that its status allows next, by name
 * @param returnReason why the recipient gave it back, present exactly while it is returned
 */
@Schema(name = "PlanTaskProgress")
record PlanTaskResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        PlanKind plan,
        int task,
        String title,
        LocalDate dueOn,
        @Nullable String measure,
        int percent,
        @Nullable LocalDate completedOn,
        List<ProgressNote> notes,
        TaskStatus status,
        List<String> allowedTransitions,
        @Nullable String returnReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static PlanTaskResponse of(PlanTask task) {
        return new PlanTaskResponse(
                task.entry().id(),
                task.entry().pairingId(),
                task.entry().supporter(),
                task.entry().recipient(),
                task.key().plan(),
                task.key().task(),
                task.key().title(),
                task.key().dueOn(),
                task.key().measure(),
                task.percent(),
                task.completedOn(),
                task.notes(),
                task.status(),
                task.status().allowedTransitions(),
                task.confirmation().returnReason(),
                task.entry().version(),
                task.entry().createdAt(),
                task.entry().updatedAt());
    }
}
