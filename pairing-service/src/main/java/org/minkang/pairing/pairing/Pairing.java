package org.minkang.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.minkang.kit.problem.Violation;
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

    /** The transitions that its status allows; one that is over is only renewed, and that once. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions().stream()
                .filter(step -> step.equals("renewal") ? term.renewedBy() == null : !isOver())
                .toList();
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
        return course.terminatedOn() == null ? period.end() : course.terminatedOn();
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

    /**
     * The bureau fixes the pairing (D0-S01).
     *
     * @param day the day it did
     */
    Pairing designate(LocalDate day, Stamp stamp) {
        require("designation", PairingStatus.PROPOSED);
        return draft().designated(day).make(stamp);
    }

    /** The supporter writes or rewrites a plan, until the plans are handed in. */
    Pairing plan(PlanKind kind, Plan plan, Stamp stamp) {
        require("planning", PairingStatus.DESIGNATED);
        Map<PlanKind, Plan> next = new EnumMap<>(PlanKind.class);
        next.putAll(plans);
        next.put(kind, plan);
        return draft().plans(next).make(stamp);
    }

    /**
     * The supporter hands its plans in (D0-S02).
     *
     * @throws ProblemException 422 {@code PLANS_MISSING} unless there is an annual and a three-year plan (D0-N04)
     */
    Pairing submitPlans(Stamp stamp) {
        require("plan-submission", PairingStatus.DESIGNATED);
        Set<PlanKind> missing = EnumSet.allOf(PlanKind.class);
        missing.removeAll(plans.keySet());
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    PairingProblem.PLANS_MISSING, List.of(missing.toString()), List.of(), Map.of("missing", missing));
        }
        return draft().status(PairingStatus.PLANNED).make(stamp);
    }

    /** Both sides settle the agreement; settling it anew takes back what was signed. */
    Pairing agree(Agreement terms, Stamp stamp) {
        require("agreement", PairingStatus.PLANNED);
        terms.requireDistinctSeats();
        return draft().agreement(terms).signatures(List.of()).make(stamp);
    }

    /**
     * One side signs; with the second signature the pairing is signed (D0-S02).
     *
     * @throws ProblemException 422 {@code AGREEMENT_MISSING} before there is one, or when the signature is dated before it
     * @throws ProblemException 409 {@code ALREADY_SIGNED} when that side has signed
     */
    Pairing sign(Signature signature, Stamp stamp) {
        require("signature", PairingStatus.PLANNED);
        if (agreement == null) {
            throw new ProblemException(PairingProblem.AGREEMENT_MISSING);
        }
        if (signature.signedOn().isBefore(agreement.agreedOn())) {
            throw ProblemException.invalid(Violation.at(
                    "/signedOn", "SIGNED_BEFORE_AGREEMENT", agreement.agreedOn().toString()));
        }
        if (signatures.stream().anyMatch(earlier -> earlier.party() == signature.party())) {
            throw new ProblemException(PairingProblem.ALREADY_SIGNED, signature.party());
        }
        List<Signature> next = new ArrayList<>(signatures);
        next.add(signature);
        boolean both = next.size() == PartyKind.values().length;
        return draft().signatures(next)
                .status(both ? PairingStatus.SIGNED : status)
                .make(stamp);
    }

    /** The bureau takes the pairing back before staff are on post. */
    Pairing withdraw(String reason, Stamp stamp) {
        require(
                "withdrawal",
                PairingStatus.PROPOSED,
                PairingStatus.DESIGNATED,
                PairingStatus.PLANNED,
                PairingStatus.SIGNED);
        return draft().status(PairingStatus.WITHDRAWN)
                .telemedicineSince(null)
                .endReason(reason)
                .make(stamp);
    }

    /**
     * Staff take up their posts, which makes the pairing active (D0-S03). An arrival may be recorded late, when the pairing has expired
     * meanwhile: what counts is the day.
     *
     * @param day the first day on post
     * @return the same pairing when it is active already
     * @throws ProblemException 422 {@code OUTSIDE_PAIRING} when the day is not in its period
     */
    Pairing takeUp(LocalDate day, Stamp stamp) {
        require("arrival", PairingStatus.SIGNED, PairingStatus.ACTIVE, PairingStatus.EXPIRED, PairingStatus.ASSESSED);
        requireInPeriod("/arrivedOn", day);
        if (course.activeOn() != null && !day.isBefore(course.activeOn())) {
            return this;
        }
        return draft().course(course.begin(day))
                .status(isOver() ? status : running())
                .make(stamp);
    }

    /**
     * Support rests for a while.
     *
     * @param day the first day on which nobody is due
     */
    Pairing suspend(LocalDate day, String reason, Stamp stamp) {
        require("suspension", PairingStatus.ACTIVE, PairingStatus.ASSESSED);
        requireRunning("suspension");
        requireDue("/suspendedOn", day);
        return draft().course(course.suspend(day, reason))
                .status(PairingStatus.SUSPENDED)
                .make(stamp);
    }

    /**
     * Support goes on.
     *
     * @param day the first day on which staff are due again
     */
    Pairing resume(LocalDate day, Stamp stamp) {
        require("resumption", PairingStatus.SUSPENDED);
        requireInPeriod("/resumedOn", day);
        LocalDate suspendedOn =
                course.suspensions().get(course.suspensions().size() - 1).from();
        if (!day.isAfter(suspendedOn)) {
            throw ProblemException.invalid(Violation.at("/resumedOn", "RESUMED_BEFORE_SUSPENSION", suspendedOn));
        }
        return draft().course(course.resume(day.minusDays(1))).status(running()).make(stamp);
    }

    /**
     * The bureau ends the pairing before its time.
     *
     * @param day the last day of support
     */
    Pairing terminate(LocalDate day, String reason, Stamp stamp) {
        require("termination", PairingStatus.ACTIVE, PairingStatus.SUSPENDED, PairingStatus.ASSESSED);
        requireRunning("termination");
        requireInPeriod("/terminatedOn", day);
        return draft().course(course.terminate(day))
                .status(PairingStatus.TERMINATED)
                .telemedicineSince(null)
                .endReason(reason)
                .make(stamp);
    }

    /** Its time is over; what is assessed stays so. */
    Pairing expire(Stamp stamp) {
        require("expiry", PairingStatus.ACTIVE, PairingStatus.SUSPENDED, PairingStatus.ASSESSED);
        requireRunning("expiry");
        return draft().course(course.expire(period.end()))
                .status(course.isAssessed() ? PairingStatus.ASSESSED : PairingStatus.EXPIRED)
                .telemedicineSince(null)
                .make(stamp);
    }

    /**
     * The assessment of a year is final (D0-S04). Support goes on as long as was agreed: until its last day an assessed pairing keeps its
     * staff on post, takes new ones, counts in coverage and in certificates, rests and is terminated as an active one; then it is over
     * and stays assessed. Each further year can be assessed in its turn.
     *
     * @param year one of those in which staff were to be on post
     * @throws ProblemException 409 unless it is active, expired or assessed; 422 {@code YEAR_NOT_SUPPORTED} or {@code YEAR_ASSESSED}
     */
    Pairing assess(int year, Stamp stamp) {
        requireAssessable(year);
        return draft().course(course.assess(year))
                .status(PairingStatus.ASSESSED)
                .make(stamp);
    }

    /**
     * Refuses a year whose assessment cannot be made, or no more.
     *
     * @throws ProblemException as {@link #assess} says
     */
    public void requireAssessable(int year) {
        require("assessment", PairingStatus.ACTIVE, PairingStatus.EXPIRED, PairingStatus.ASSESSED);
        requireSupported(year);
        requireNotAssessed(year);
    }

    /**
     * Refuses a year in which nobody was to be on post.
     *
     * @throws ProblemException 409 when nobody has been on post; 422 {@code YEAR_NOT_SUPPORTED} naming the first and the last year
     */
    public void requireSupported(int year) {
        LocalDate first = course.activeOn();
        if (first == null) {
            throw ProblemException.transitionNotAllowed("annual-summary", status, allowedTransitions());
        }
        if (!isSupportedIn(year)) {
            throw ProblemException.invalid(Violation.at(
                    "/year", "YEAR_NOT_SUPPORTED", first.getYear(), lastDay().getYear()));
        }
    }

    /**
     * Refuses to touch what a final assessment rests on.
     *
     * @throws ProblemException 422 {@code YEAR_ASSESSED}
     */
    public void requireNotAssessed(int year) {
        if (course.assessedYears().contains(year)) {
            throw ProblemException.invalid(Violation.at("/year", "YEAR_ASSESSED", year));
        }
    }

    /** Whether staff were or are to be on post in some of that year. */
    public boolean isSupportedIn(int year) {
        LocalDate first = course.activeOn();
        return first != null && first.getYear() <= year && year <= lastDay().getYear();
    }

    /** The same with the pairing that goes on after it, or without it again when that one is withdrawn. */
    Pairing renewedBy(@Nullable UUID next, Stamp stamp) {
        return draft().term(term.renewedBy(next)).make(stamp);
    }

    /**
     * Refuses to renew what is not assessed, or renewed already.
     *
     * @throws ProblemException 409 naming what is allowed instead
     */
    void requireRenewable() {
        require("renewal", PairingStatus.ASSESSED);
        if (term.renewedBy() != null) {
            throw ProblemException.transitionNotAllowed("renewal", status, allowedTransitions());
        }
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
                : draft().telemedicineSince(since).make(stamp);
    }

    /**
     * Refuses to fill seats of a pairing that is not signed yet, or over.
     *
     * @throws ProblemException 409 naming what is allowed instead
     */
    public void requireSeatsOpen() {
        requireUnderWay("posting");
    }

    /**
     * Refuses a step that only a signed pairing that goes on can have.
     *
     * @param step for the refusal
     * @throws ProblemException 409 naming what is allowed instead
     */
    public void requireUnderWay(String step) {
        require(step, PairingStatus.SIGNED, PairingStatus.ACTIVE, PairingStatus.SUSPENDED, PairingStatus.ASSESSED);
        requireRunning(step);
    }

    /**
     * Refuses what is said to have happened before both sides had signed, or after the last day of support.
     *
     * @param step for the refusal of a pairing that is not signed
     * @param pointer where the days stand in the request
     * @throws ProblemException 409 when it is not signed; 422 {@code OUTSIDE_SUPPORT} naming the first and the last day
     */
    public void requireSigned(String step, String pointer, LocalDate from, LocalDate to) {
        LocalDate signed =
                signedOn().orElseThrow(() -> ProblemException.transitionNotAllowed(step, status, allowedTransitions()));
        requireSupport(pointer, from, to, signed);
    }

    /**
     * Refuses what is said to have been done before the first day on post, or after the last day of support.
     *
     * @param step for the refusal of a pairing whose staff are not on post yet
     * @param pointer where the day stands in the request
     * @throws ProblemException 409 when nobody has been on post; 422 {@code OUTSIDE_SUPPORT} naming the first and the last day
     */
    public void requireOnPost(String step, String pointer, LocalDate day) {
        LocalDate first = course.activeOn();
        if (first == null) {
            throw ProblemException.transitionNotAllowed(step, status, allowedTransitions());
        }
        requireSupport(pointer, day, day, first);
    }

    /** The days on which the agreed staff are due: from the first day on post to the end, days of suspension left out. */
    public DaySet due() {
        return course.due(period);
    }

    private void requireSupport(String pointer, LocalDate from, LocalDate to, LocalDate first) {
        if (from.isBefore(first) || to.isAfter(lastDay())) {
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_SUPPORT", first, lastDay()));
        }
    }

    private void requireDue(String pointer, LocalDate day) {
        if (!due().contains(day)) {
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_PAIRING", period.start(), period.end()));
        }
    }

    private void requireInPeriod(String pointer, LocalDate day) {
        if (!period.contains(day)) {
            throw ProblemException.invalid(Violation.at(pointer, "OUTSIDE_PAIRING", period.start(), period.end()));
        }
    }

    /** What a pairing is whose staff are on post. */
    private PairingStatus running() {
        return course.isAssessed() ? PairingStatus.ASSESSED : PairingStatus.ACTIVE;
    }

    private void requireRunning(String transition) {
        if (isOver()) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private void require(String transition, PairingStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private PairingDraft draft() {
        return new PairingDraft(this);
    }

    /**
     * Who changed it, and when.
     *
     * @param by subject of the caller
     * @param at in UTC
     */
    record Stamp(String by, Instant at) {}
}
