package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next state of a pairing in the making: what is not set stays. */
final class PairingDraft {
    private final Pairing before;
    private @Nullable LocalDate designatedOn;
    private Map<PlanKind, Plan> plans;
    private @Nullable Agreement agreement;
    private List<Signature> signatures;
    private Course course;
    private @Nullable LocalDate telemedicineSince;
    private PairingStatus status;
    private @Nullable String endReason;
    private Term term;

    PairingDraft(Pairing before) {
        this.before = before;
        this.designatedOn = before.designatedOn();
        this.plans = before.plans();
        this.agreement = before.agreement();
        this.signatures = before.signatures();
        this.course = before.course();
        this.telemedicineSince = before.telemedicineSince();
        this.status = before.status();
        this.endReason = before.endReason();
        this.term = before.term();
    }

    PairingDraft designated(LocalDate day) {
        designatedOn = day;
        return status(PairingStatus.DESIGNATED);
    }

    PairingDraft plan(PlanKind kind, Plan plan) {
        Map<PlanKind, Plan> next = new EnumMap<>(PlanKind.class);
        next.putAll(plans);
        next.put(kind, plan);
        plans = next;
        return this;
    }

    PairingDraft agreement(Agreement next) {
        agreement = next;
        return this;
    }

    PairingDraft signatures(Collection<Signature> next) {
        signatures = List.copyOf(next);
        return this;
    }

    PairingDraft course(Course next) {
        course = next;
        return this;
    }

    PairingDraft telemedicineSince(@Nullable LocalDate next) {
        telemedicineSince = next;
        return this;
    }

    PairingDraft status(PairingStatus next) {
        status = next;
        return this;
    }

    /** Nothing goes on under a pairing that is over, no telemedicine either. */
    PairingDraft over(PairingStatus end) {
        telemedicineSince = null;
        return status(end);
    }

    PairingDraft endReason(String reason) {
        endReason = reason;
        return this;
    }

    PairingDraft term(Term next) {
        term = next;
        return this;
    }

    Pairing make(Stamp stamp) {
        return make(before.version() + 1, stamp);
    }

    /** The same as the first version of a pairing that is new. */
    Pairing begin(Stamp stamp) {
        return make(0, stamp);
    }

    private Pairing make(long version, Stamp stamp) {
        return new Pairing(
                before.id(),
                before.programmeId(),
                before.programmeArea(),
                before.supporter(),
                before.recipient(),
                before.period(),
                before.modes(),
                designatedOn,
                plans,
                agreement,
                signatures,
                course,
                telemedicineSince,
                status,
                endReason,
                term,
                version,
                before.createdAt(),
                before.createdBy(),
                stamp.at(),
                stamp.by());
    }
}
