package org.minkang.kit.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/**
 * What somebody owes by a date (任务、应办事项), whatever programme it comes from. Immutable: a step answers the new state. Dates are those of
 * Asia/Shanghai; the due date itself is in time.
 *
 * @param id UUID of version 7
 * @param programmeId the programme it belongs to, where there is one
 * @param kind stable code of what is owed, UPPER_SNAKE, unique within its service: {@code SUBMIT_PLANS}
 * @param title what is owed, in words for people
 * @param owner who owes it
 * @param region the region in whose scope it is seen
 * @param subject the resource by which it is met
 * @param dueOn the last day in time
 * @param sourceRef where it comes from: a law and article or a row of the programme catalogue, such as {@code D0-S02}
 * @param status open until fulfilled or waived
 * @param fulfilledOn the day it was met; present exactly when fulfilled
 * @param waiverReason why it need not be met; present exactly when waived
 * @param version the stored version that this state was read at; storing it raises it
 */
public record Obligation(
        UUID id,
        @Nullable UUID programmeId,
        String kind,
        String title,
        ObligationOwner owner,
        RegionCode region,
        ObligationSubject subject,
        LocalDate dueOn,
        String sourceRef,
        ObligationStatus status,
        @Nullable LocalDate fulfilledOn,
        @Nullable String waiverReason,
        long version) {

    /** @throws IllegalArgumentException when the status does not go with {@code fulfilledOn} and {@code waiverReason} */
    public Obligation {
        boolean fulfilled = status == ObligationStatus.FULFILLED;
        boolean waived = status == ObligationStatus.WAIVED;
        if (fulfilled != (fulfilledOn != null) || waived != (waiverReason != null)) {
            throw new IllegalArgumentException("an obligation that is " + status + " has other fields than that");
        }
    }

    /** A new, open obligation that is not stored yet. */
    public static Obligation open(
            UUID id,
            @Nullable UUID programmeId,
            String kind,
            String title,
            ObligationOwner owner,
            RegionCode region,
            ObligationSubject subject,
            LocalDate dueOn,
            String sourceRef) {
        return new Obligation(
                id,
                programmeId,
                kind,
                title,
                owner,
                region,
                subject,
                dueOn,
                sourceRef,
                ObligationStatus.OPEN,
                null,
                null,
                0);
    }

    /**
     * It was met on {@code day}, in time or late.
     *
     * @throws ProblemException {@code TRANSITION_NOT_ALLOWED} unless it is open
     */
    public Obligation fulfil(LocalDate day) {
        requireOpen("fulfilment");
        return closed(ObligationStatus.FULFILLED, day, null);
    }

    /**
     * It need not be met any more.
     *
     * @throws ProblemException {@code TRANSITION_NOT_ALLOWED} unless it is open
     */
    public Obligation waive(String reason) {
        requireOpen("waiver");
        return closed(ObligationStatus.WAIVED, null, reason);
    }

    /**
     * What met it no longer counts: it is owed again, by {@code due}.
     *
     * @throws ProblemException {@code TRANSITION_NOT_ALLOWED} unless it is fulfilled
     */
    public Obligation reopen(LocalDate due) {
        if (status != ObligationStatus.FULFILLED) {
            throw ProblemException.transitionNotAllowed("reopening", status, allowedTransitions());
        }
        return new Obligation(
                id,
                programmeId,
                kind,
                title,
                owner,
                region,
                subject,
                due,
                sourceRef,
                ObligationStatus.OPEN,
                null,
                null,
                version);
    }

    /** How pressing it is on {@code today}, or how it ended. */
    public Urgency urgency(LocalDate today) {
        return switch (status) {
            case WAIVED -> Urgency.WAIVED;
            case FULFILLED -> late(fulfilledOn) ? Urgency.FULFILLED_LATE : Urgency.FULFILLED_IN_TIME;
            case OPEN -> ReminderStep.reached(dueOn, today).map(Urgency::after).orElse(Urgency.NOT_YET);
        };
    }

    /** The reminder that its owner should have had by {@code today}; empty before the first, and once it is no longer open. */
    public Optional<ReminderStep> reminder(LocalDate today) {
        return status == ObligationStatus.OPEN ? ReminderStep.reached(dueOn, today) : Optional.empty();
    }

    /** The transitions that its status allows, as their sub-resources are named. */
    public List<String> allowedTransitions() {
        return status == ObligationStatus.OPEN ? List.of("fulfilment", "waiver") : List.of();
    }

    /** The same obligation with the region's code of today, as it is stored. */
    Obligation inCurrentRegion() {
        return new Obligation(
                id,
                programmeId,
                kind,
                title,
                owner,
                Regions.standard().today(region),
                subject,
                dueOn,
                sourceRef,
                status,
                fulfilledOn,
                waiverReason,
                version);
    }

    Obligation atVersion(long stored) {
        return new Obligation(
                id,
                programmeId,
                kind,
                title,
                owner,
                region,
                subject,
                dueOn,
                sourceRef,
                status,
                fulfilledOn,
                waiverReason,
                stored);
    }

    private boolean late(@Nullable LocalDate day) {
        return day != null && day.isAfter(dueOn);
    }

    private void requireOpen(String transition) {
        if (status != ObligationStatus.OPEN) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Obligation closed(ObligationStatus closed, @Nullable LocalDate day, @Nullable String reason) {
        return new Obligation(
                id, programmeId, kind, title, owner, region, subject, dueOn, sourceRef, closed, day, reason, version);
    }
}
