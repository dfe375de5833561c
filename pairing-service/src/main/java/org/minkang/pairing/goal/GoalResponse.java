package org.minkang.pairing.goal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.pairing.pairing.Party;

/**
 * A goal as callers see it.
 *
 * @param allowedTransitions steps that its status allows next, by name
 */
@Schema(name = "AssessmentGoal")
record GoalResponse(
        UUID id,
        UUID pairingId,
        Party supporter,
        Party recipient,
        String title,
        LocalDate dueOn,
        String measure,
        List<GoalCheck> checks,
        GoalStatus status,
        List<String> allowedTransitions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static GoalResponse of(AssessmentGoal goal) {
        return new GoalResponse(
                goal.entry().id(),
                goal.entry().pairingId(),
                goal.entry().supporter(),
                goal.entry().recipient(),
                goal.particulars().title(),
                goal.particulars().dueOn(),
                goal.particulars().measure(),
                goal.checks(),
                goal.status(),
                goal.status().allowedTransitions(),
                goal.entry().version(),
                goal.entry().createdAt(),
                goal.entry().updatedAt());
    }
}
