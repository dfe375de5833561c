package org.minkang.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;

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
 * @param status how far it has come
 * @param withdrawalReason why it was withdrawn, present exactly then
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
        PairingStatus status,
        @Nullable String withdrawalReason,
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

    /** The transitions that its status allows. */
    public List<String> allowedTransitions() {
        return status.allowedTransitions();
    }

    /** The day the second side signed, empty until then. */
    public Optional<LocalDate> signedOn() {
        return status == PairingStatus.SIGNED
                ? signatures.stream().map(Signature::signedOn).max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** One of its sides. */
    Party party(PartyKind side) {
        return side == PartyKind.SUPPORTER ? supporter : recipient;
    }

    /** What a bureau should look at although nothing forbids it; stable codes. */
    public List<String> warnings() {
        boolean tertiarySupport = supporter.level() == InstitutionLevel.TERTIARY
                && recipient.institutionClass().isHospital();
        return tertiarySupport ? List.of("TELEMEDICINE_LINK_MISSING") : List.of();
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
        return draft().status(PairingStatus.WITHDRAWN).withdrawalReason(reason).make(stamp);
    }

    private void require(String transition, PairingStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw ProblemException.transitionNotAllowed(transition, status, allowedTransitions());
        }
    }

    private Draft draft() {
        return new Draft(this);
    }

    /**
     * Who changed it, and when.
     *
     * @param by subject of the caller
     * @param at in UTC
     */
    record Stamp(String by, Instant at) {}

    /** The next state in the making: what is not set stays. */
    private static final class Draft {
        private final Pairing before;
        private @Nullable LocalDate designatedOn;
        private Map<PlanKind, Plan> plans;
        private @Nullable Agreement agreement;
        private List<Signature> signatures;
        private PairingStatus status;
        private @Nullable String withdrawalReason;

        Draft(Pairing before) {
            this.before = before;
            this.designatedOn = before.designatedOn;
            this.plans = before.plans;
            this.agreement = before.agreement;
            this.signatures = before.signatures;
            this.status = before.status;
            this.withdrawalReason = before.withdrawalReason;
        }

        Draft designated(LocalDate day) {
            designatedOn = day;
            return status(PairingStatus.DESIGNATED);
        }

        Draft plans(Map<PlanKind, Plan> next) {
            plans = next;
            return this;
        }

        Draft agreement(Agreement next) {
            agreement = next;
            return this;
        }

        Draft signatures(Collection<Signature> next) {
            signatures = List.copyOf(next);
            return this;
        }

        Draft status(PairingStatus next) {
            status = next;
            return this;
        }

        Draft withdrawalReason(String reason) {
            withdrawalReason = reason;
            return this;
        }

        Pairing make(Stamp stamp) {
            return new Pairing(
                    before.id,
                    before.programmeId,
                    before.programmeArea,
                    before.supporter,
                    before.recipient,
                    before.period,
                    before.modes,
                    designatedOn,
                    plans,
                    agreement,
                    signatures,
                    status,
                    withdrawalReason,
                    before.version + 1,
                    before.createdAt,
                    before.createdBy,
                    stamp.at(),
                    stamp.by());
        }
    }
}
