package org.minkang.pairing.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.pairing.Stamp;

/**
 * One person's turn at the recipient of a pairing (派驻). Every step answers the new state or refuses with a named problem.
 *
 * @param id UUIDv7
 * @param pairingId the pairing under which it is
 * @param supporter of that pairing, who sends the person
 * @param recipient of that pairing, where the person goes
 * @param person who goes
 * @param specialty of the agreed seat that is filled
 * @param discipline of that seat
 * @param batch number of the rotation batch, from 1
 * @param fullTime whether the person can be on no other post meanwhile
 * @param period planned, and what became of it as soon as that is known; both days included
 * @param preparation what was done before departure
 * @param leaves days away, in order
 * @param status how far it has come
 * @param endReason why it was recalled or cancelled
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param createdBy subject of the caller
 * @param updatedAt when last, in UTC
 * @param updatedBy subject of the caller
 */
public record Posting(
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
        @Nullable String endReason,
        long version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    public Posting {
        leaves = List.copyOf(leaves);
    }

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions();
    }

    /** The person was trained on the rules before departure. */
    Posting train(LocalDate day, Stamp stamp) {
        return take("training").preparation(preparation.trained(day)).make(stamp);
    }

    /** The bureau is told who goes. */
    Posting report(LocalDate day, Stamp stamp) {
        return take("report")
                .preparation(preparation.reported(day))
                .status(PostingStatus.REPORTED)
                .make(stamp);
    }

    /**
     * The person takes up the post.
     *
     * @param day the first day there
     * @throws ProblemException 422 when the person was not trained by then, or the bureau not told, or the day is after the planned end
     */
    Posting arrive(LocalDate day, Stamp stamp) {
        PostingDraft next = take("arrival");
        preparation.requireArrival(day, period.end());
        return next.period(new Period(day, period.end()))
                .status(PostingStatus.ON_POST)
                .make(stamp);
    }

    /**
     * The person goes on leave.
     *
     * @param day the first day away
     */
    Posting leave(LeaveKind kind, LocalDate day, Stamp stamp) {
        return take("leave")
                .presence(presence().leave(kind, day))
                .status(PostingStatus.ON_LEAVE)
                .make(stamp);
    }

    /**
     * The person is back.
     *
     * @param day the first day on post again
     */
    Posting comeBack(LocalDate day, Stamp stamp) {
        return take("return")
                .presence(presence().comeBack(day))
                .status(PostingStatus.ON_POST)
                .make(stamp);
    }

    /** The person has handed the work over to whoever comes next. */
    Posting handOver(Stamp stamp) {
        return take("hand-over").status(PostingStatus.HANDED_OVER).make(stamp);
    }

    /**
     * The posting is over as planned, or a little before or after.
     *
     * @param day the last day on post
     */
    Posting complete(LocalDate day, Stamp stamp) {
        return take("completion")
                .presence(presence().complete(day))
                .status(PostingStatus.COMPLETED)
                .make(stamp);
    }

    /**
     * The supporter calls the person back before the time.
     *
     * @param day the last day on post
     */
    Posting recall(LocalDate day, String reason, Stamp stamp) {
        return take("recall")
                .presence(presence().recall(day))
                .status(PostingStatus.RECALLED)
                .endReason(reason)
                .make(stamp);
    }

    /** The person does not go. */
    Posting cancel(String reason, Stamp stamp) {
        return take("cancellation")
                .status(PostingStatus.CANCELLED)
                .endReason(reason)
                .make(stamp);
    }

    /**
     * The days that count as service: on post, away on none of them.
     *
     * @param through days after this one do not count yet
     */
    public DaySet served(LocalDate through) {
        return status.hasBegun() ? presence().days().through(through) : DaySet.none();
    }

    /**
     * The days on post as they are planned now: those served, and those to come of somebody the bureau knows of.
     *
     * @param today a person who should have come before is expected from tomorrow on
     */
    DaySet expected(LocalDate today) {
        if (status.hasBegun()) {
            return presence().days();
        }
        return status == PostingStatus.REPORTED
                ? DaySet.of(period).minus(DaySet.of(period).through(today))
                : DaySet.none();
    }

    private Presence presence() {
        return new Presence(period, leaves);
    }

    /** The next state in the making, when the status allows the transition. */
    private PostingDraft take(String transition) {
        if (!allowedTransitions().contains(transition)) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
        return new PostingDraft(this);
    }
}
