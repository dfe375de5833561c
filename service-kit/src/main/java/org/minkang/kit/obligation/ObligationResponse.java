package org.minkang.kit.obligation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * An obligation as callers see it on one day.
 *
 * @param urgency how pressing it is that day, or how it ended
 * @param reminder the reminder that its owner should have had by that day
 * @param allowedTransitions those on offer here; it is fulfilled by what happens to its subject
 */
@Schema(name = "Obligation")
record ObligationResponse(
        UUID id,
        @Nullable UUID programmeId,
        @Schema(example = "SIGN_AGREEMENT") String kind,
        @Schema(example = "制定计划,签订协议") String title,
        ObligationOwner owner,
        RegionCode region,
        ObligationSubject subject,
        LocalDate dueOn,
        @Schema(example = "D0-S02") String sourceRef,
        ObligationStatus status,
        @Nullable LocalDate fulfilledOn,
        @Nullable String waiverReason,
        Urgency urgency,
        @Nullable ReminderStep reminder,
        List<String> allowedTransitions,
        long version) {

    static ObligationResponse of(Obligation obligation, LocalDate today) {
        return new ObligationResponse(
                obligation.id(),
                obligation.programmeId(),
                obligation.kind(),
                obligation.title(),
                obligation.owner(),
                obligation.region(),
                obligation.subject(),
                obligation.dueOn(),
                obligation.sourceRef(),
                obligation.status(),
                obligation.fulfilledOn(),
                obligation.waiverReason(),
                obligation.urgency(today),
                obligation.reminder(today).orElse(null),
                obligation.status() == ObligationStatus.OPEN ? List.of("waiver") : List.of(),
                obligation.version());
    }
}
