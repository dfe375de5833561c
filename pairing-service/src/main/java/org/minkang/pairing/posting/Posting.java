package org.minkang.pairing.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.pairing.Specialty;

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

    /**
     * What comes before the first day on post (D0-S03).
     *
     * @param trainedOn when the person was trained on the rules
     * @param reportedOn when the bureau was told
     */
    public record Preparation(
            @Nullable LocalDate trainedOn, @Nullable LocalDate reportedOn) {

        static final Preparation NONE = new Preparation(null, null);
    }

    public Posting {
        leaves = List.copyOf(leaves);
    }

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions();
    }

    /** The person was trained on the rules before departure. */
    Posting train(LocalDate day, Stamp stamp) {
        require("training", PostingStatus.DRAFT, PostingStatus.REPORTED);
        return next(stamp)
                .preparation(new Preparation(day, preparation.reportedOn()))
                .make();
    }

    /** The bureau is told who goes. */
    Posting report(LocalDate day, Stamp stamp) {
        require("report", PostingStatus.DRAFT);
        return next(stamp)
                .preparation(new Preparation(preparation.trainedOn(), day))
                .status(PostingStatus.REPORTED)
                .make();
    }

    /**
     * The person takes up the post.
     *
     * @param day the first day there
     * @throws ProblemException 422 when the person was not trained by then, or the bureau not told, or the day is after the planned end
     */
    Posting arrive(LocalDate day, Stamp stamp) {
        require("arrival", PostingStatus.REPORTED);
        List<Violation> violations = new ArrayList<>();
        if (preparation.trainedOn() == null || preparation.trainedOn().isAfter(day)) {
            violations.add(Violation.at("/arrivedOn", "NOT_TRAINED"));
        }
        if (preparation.reportedOn() == null || preparation.reportedOn().isAfter(day)) {
            violations.add(Violation.at("/arrivedOn", "NOT_REPORTED"));
        }
        if (day.isAfter(period.end())) {
            violations.add(Violation.at("/arrivedOn", "AFTER_PLANNED_END", period.end()));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return next(stamp)
                .period(new Period(day, period.end()))
                .status(PostingStatus.ON_POST)
                .make();
    }

    /**
     * The person goes on leave.
     *
     * @param day the first day away
     */
    Posting leave(LeaveKind kind, LocalDate day, Stamp stamp) {
        require("leave", PostingStatus.ON_POST);
        requireOnPost("/from", day);
        List<Leave> all = new ArrayList<>(leaves);
        all.add(new Leave(kind, day, null));
        return next(stamp).leaves(all).status(PostingStatus.ON_LEAVE).make();
    }

    /**
     * The person is back.
     *
     * @param day the first day on post again
     */
    Posting comeBack(LocalDate day, Stamp stamp) {
        require("return", PostingStatus.ON_LEAVE);
        Leave open = leaves.get(leaves.size() - 1);
        if (!day.isAfter(open.from()) || day.isAfter(period.end().plusDays(1))) {
            throw ProblemException.invalid(Violation.at("/returnedOn", "OUTSIDE_POSTING", open.from(), period.end()));
        }
        List<Leave> all = new ArrayList<>(leaves.subList(0, leaves.size() - 1));
        all.add(new Leave(open.kind(), open.from(), day.minusDays(1)));
        return next(stamp).leaves(all).status(PostingStatus.ON_POST).make();
    }

    /** The person has handed the work over to whoever comes next. */
    Posting handOver(Stamp stamp) {
        require("hand-over", PostingStatus.ON_POST);
        return next(stamp).status(PostingStatus.HANDED_OVER).make();
    }

    /**
     * The posting is over as planned, or a little before or after.
     *
     * @param day the last day on post
     */
    Posting complete(LocalDate day, Stamp stamp) {
        require("completion", PostingStatus.HANDED_OVER);
        return ended(day, "/completedOn", PostingStatus.COMPLETED, null, stamp);
    }

    /**
     * The supporter calls the person back before the time.
     *
     * @param day the last day on post
     */
    Posting recall(LocalDate day, String reason, Stamp stamp) {
        require("recall", PostingStatus.ON_POST);
        requireOnPost("/recalledOn", day);
        return ended(day, "/recalledOn", PostingStatus.RECALLED, reason, stamp);
    }

    /** The person does not go. */
    Posting cancel(String reason, Stamp stamp) {
        require("cancellation", PostingStatus.DRAFT, PostingStatus.REPORTED);
        return next(stamp).status(PostingStatus.CANCELLED).endReason(reason).make();
    }

    /**
     * The days that count as service: on post, away on none of them.
     *
     * @param through days after this one do not count yet
     */
    public DaySet served(LocalDate through) {
        if (!status.hasBegun()) {
            return DaySet.none();
        }
        return onPost().through(through);
    }

    /**
     * The days on post as they are planned now: those served, and those to come of somebody the bureau knows of.
     *
     * @param today a person who should have come before is expected from tomorrow on
     */
    DaySet expected(LocalDate today) {
        if (status.hasBegun()) {
            return onPost();
        }
        return status == PostingStatus.REPORTED
                ? DaySet.of(period).minus(DaySet.of(period).through(today))
                : DaySet.none();
    }

    private DaySet onPost() {
        return DaySet.of(period)
                .minus(DaySet.of(leaves.stream()
                        .map(leave -> new Period(leave.from(), leave.to() == null ? later(leave.from()) : leave.to()))
                        .toList()));
    }

    /** Whoever has not come back is away to the end. */
    private LocalDate later(LocalDate from) {
        return from.isAfter(period.end()) ? from : period.end();
    }

    private Posting ended(LocalDate day, String pointer, PostingStatus end, @Nullable String reason, Stamp stamp) {
        LocalDate earliest = leaves.stream()
                .map(leave -> leave.to() == null ? leave.from() : leave.to())
                .reduce(period.start(), (a, b) -> a.isAfter(b) ? a : b);
        if (day.isBefore(earliest)) {
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_POSTING", earliest, period.end()));
        }
        return next(stamp)
                .period(new Period(period.start(), day))
                .status(end)
                .endReason(reason)
                .make();
    }

    private void requireOnPost(String pointer, LocalDate day) {
        if (!onPost().contains(day)) {
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_POSTING", period.start(), period.end()));
        }
    }

    private void require(String transition, PostingStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Next next(Stamp stamp) {
        return new Next(this, stamp);
    }

    /**
     * Who changed it, and when.
     *
     * @param by subject of the caller
     * @param at in UTC
     */
    record Stamp(String by, Instant at) {}

    /** The next state in the making: what is not set stays. */
    private static final class Next {
        private final Posting before;
        private final Stamp stamp;
        private Period period;
        private Preparation preparation;
        private List<Leave> leaves;
        private PostingStatus status;
        private @Nullable String endReason;

        Next(Posting before, Stamp stamp) {
            this.before = before;
            this.stamp = stamp;
            this.period = before.period;
            this.preparation = before.preparation;
            this.leaves = before.leaves;
            this.status = before.status;
            this.endReason = before.endReason;
        }

        Next period(Period next) {
            period = next;
            return this;
        }

        Next preparation(Preparation next) {
            preparation = next;
            return this;
        }

        Next leaves(List<Leave> next) {
            leaves = next;
            return this;
        }

        Next status(PostingStatus next) {
            status = next;
            return this;
        }

        Next endReason(@Nullable String next) {
            endReason = next;
            return this;
        }

        Posting make() {
            return new Posting(
                    before.id,
                    before.pairingId,
                    before.supporter,
                    before.recipient,
                    before.person,
                    before.specialty,
                    before.discipline,
                    before.batch,
                    before.fullTime,
                    period,
                    preparation,
                    leaves,
                    status,
                    endReason,
                    before.version + 1,
                    before.createdAt,
                    before.createdBy,
                    stamp.at(),
                    stamp.by());
        }
    }
}
