package org.minkang.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.figure.DaySet;

/**
 * A supporter and a recipient joined for a time (结对). Every step answers the new state or refuses with a named problem.
 *
 * @param id UUIDv7
 * @param programmeId the programme under which it stands
 * @param programmeArea the region of that programme, whose bureau leads the pairing
 * @param supporter who helps
 * @param recipient who is helped
 * @param period of support, both days included
 * @param modes how, at least one
 * @param designatedOn the day the bureau fixed it, absent until then
 * @param plans what the supporter means to do, by horizon
 * @param agreement what both settled, absent until they did
 * @param signatures under the agreement, at most one a side
 * @param course what became of it since
 * @param telemedicineSince the day since which a telemedicine link with a work system is in force (D7-K02), absent when none is
 * @param status how far it has come
 * @param endReason why it was withdrawn or terminated, present exactly then
 * @param term whose next term it is, and which is its own
 * @param version counts changes, from 0
 * @param createdAt when, in UTC
 * @param createdBy subject of the caller
 * @param updatedAt when last, in UTC
 * @param updatedBy subject of the caller
 */
public record Pairing(
        UUID id,
        UUID programmeId,
        RegionCode programmeArea,
        Party supporter,
        Party recipient,
        Period period,
        Set<SupportMode> modes,
        @Nullable LocalDate designatedOn,
        Map<PlanKind, Plan> plans,
        @Nullable Agreement agreement,
        List<Signature> signatures,
        Course course,
        @Nullable LocalDate telemedicineSince,
        PairingStatus status,
        @Nullable String endReason,
        Term term,
        long version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    public Pairing {
        modes = modes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modes));
        plans = plans.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(plans));
        signatures = List.copyOf(signatures);
    }

    /** The transitions that can be asked of it now; one that is over is only renewed, and that once. */
    public List<String> allowedTransitions() {
        return PairingStep.offeredTo(this);
    }

    /** 409 for a step that it cannot take now, naming what is allowed instead. */
    public ProblemException refusal(String step) {
        return ProblemException.transitionNotAllowed(step, status, allowedTransitions());
    }

    /** Whether its time is over: nobody takes up a post any more, and nothing is suspended or terminated. */
    boolean isOver() {
        return status.isOver() || course.expiredOn() != null;
    }

    /** The day the second side signed, empty until then. */
    public Optional<LocalDate> signedOn() {
        return status.isSigned()
                ? signatures.stream().map(Signature::signedOn).max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** The last day of support: that of the period, unless it was ended before. */
    public LocalDate lastDay() {
        return course.lastDay(period);
    }

    /** The days on which the agreed staff are due: from the first day on post to the end, days of suspension left out. */
    public DaySet due() {
        return course.due(period);
    }

    /** The time in which whatever is said to have been done under it lies. */
    public SupportTime supportTime() {
        return new SupportTime(this);
    }

    /** What goes on under it once it is signed. */
    Support support() {
        return new Support(this);
    }

    /** One of its sides. */
    Party party(PartyKind side) {
        return side == PartyKind.SUPPORTER ? supporter : recipient;
    }

    /** What a bureau should look at although nothing forbids it; stable codes. */
    public List<String> warnings() {
        boolean tertiarySupport = supporter.level() == InstitutionLevel.TERTIARY
                && recipient.institutionClass().isHospital();
        boolean unlinked = tertiarySupport && telemedicineSince == null && !isOver();
        return unlinked ? List.of("TELEMEDICINE_LINK_MISSING") : List.of();
    }

    /** The bureau fixes the pairing on that day (D0-S01). */
    Pairing designate(LocalDate day, Stamp stamp) {
        return PairingStep.DESIGNATION.take(this).designated(day).make(stamp);
    }

    /** The supporter writes or rewrites a plan, until the plans are handed in. */
    Pairing plan(PlanKind kind, Plan plan, Stamp stamp) {
        return PairingStep.PLANNING.take(this).plan(kind, plan).make(stamp);
    }

    /**
     * The supporter hands its plans in (D0-S02).
     *
     * @throws ProblemException 422 {@code PLANS_MISSING} unless there is an annual and a three-year plan (D0-N04)
     */
    Pairing submitPlans(Stamp stamp) {
        PairingDraft next = PairingStep.PLAN_SUBMISSION.take(this);
        PlanKind.requireEach(plans.keySet());
        return next.status(PairingStatus.PLANNED).make(stamp);
    }

    /** Both sides settle the agreement; settling it anew takes back what was signed. */
    Pairing agree(Agreement terms, Stamp stamp) {
        PairingDraft next = PairingStep.AGREEMENT.take(this);
        terms.requireDistinctSeats();
        return next.agreement(terms).signatures(List.of()).make(stamp);
    }

    /**
     * One side signs; with the second signature the pairing is signed (D0-S02).
     *
     * @throws ProblemException 422 {@code AGREEMENT_MISSING} before there is one, or as {@link Agreement#sign} says
     */
    Pairing sign(Signature signature, Stamp stamp) {
        PairingDraft next = PairingStep.SIGNATURE.take(this);
        if (agreement == null) {
            throw new ProblemException(PairingProblem.AGREEMENT_MISSING);
        }
        List<Signature> under = agreement.sign(signatures, signature);
        boolean both = under.size() == PartyKind.values().length;
        return next.signatures(under)
                .status(both ? PairingStatus.SIGNED : status)
                .make(stamp);
    }

    /** The bureau takes the pairing back before staff are on post. */
    Pairing withdraw(String reason, Stamp stamp) {
        return PairingStep.WITHDRAWAL
                .take(this)
                .over(PairingStatus.WITHDRAWN)
                .endReason(reason)
                .make(stamp);
    }

    /** The same with the pairing that goes on after it, or without it again when that one is withdrawn. */
    Pairing renewedBy(@Nullable UUID next, Stamp stamp) {
        return new PairingDraft(this).term(term.renewedBy(next)).make(stamp);
    }

    /**
     * Both sides are linked for telemedicine, or are no longer (D7-K02).
     *
     * @param since the day since which a link with a work system is in force, null when none is
     * @return the same pairing when that is known already
     */
    Pairing link(@Nullable LocalDate since, Stamp stamp) {
        return Objects.equals(since, telemedicineSince)
                ? this
                : new PairingDraft(this).telemedicineSince(since).make(stamp);
    }
}
