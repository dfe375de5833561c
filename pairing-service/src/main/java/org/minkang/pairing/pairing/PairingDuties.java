package org.minkang.pairing.pairing;

import java.util.List;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.obligation.Obligation;
import org.minkang.kit.obligation.ObligationOwner;
import org.minkang.kit.obligation.Obligations;
import org.minkang.pairing.programme.MilestoneDuties;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.minkang.pairing.template.MilestoneKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what a supporter owes in step with its pairing; every method joins the transaction of the step. */
@Component
class PairingDuties {

    private final Obligations obligations;
    private final MilestoneDuties milestones;
    private final ProgrammeService programmes;

    PairingDuties(Obligations obligations, MilestoneDuties milestones, ProgrammeService programmes) {
        this.obligations = obligations;
        this.milestones = milestones;
        this.programmes = programmes;
    }

    /** Opens with the designation, meets with the second signature and the first post, waives when the pairing ends before its time. */
    Mono<Void> follow(Caller caller, Pairing before, Pairing after) {
        if (before.status() == after.status()) {
            return Mono.empty();
        }
        return switch (after.status()) {
            case DESIGNATED -> open(caller, after);
            case SIGNED -> agreementSigned(caller, after);
            case ACTIVE -> postsTakenUp(caller, after);
            case WITHDRAWN, TERMINATED ->
                obligations
                        .waiveAll(caller, after.id(), String.valueOf(after.endReason()))
                        .then();
            case PROPOSED, PLANNED, SUSPENDED, EXPIRED, ASSESSED -> Mono.empty();
        };
    }

    /** Opens what a next term owes under a programme of its own; under that of the old one nothing is owed twice. */
    Mono<Void> renew(Caller caller, Pairing before, Pairing next) {
        return before.programmeId().equals(next.programmeId())
                ? Mono.empty()
                : open(caller, next).then(agreementSigned(caller, next));
    }

    private Mono<Void> open(Caller caller, Pairing designated) {
        return programmes
                .get(caller, designated.programmeId())
                .flatMap(programme -> obligations.open(caller, owed(programme, designated)))
                .then();
    }

    private List<Obligation> owed(Programme programme, Pairing designated) {
        Party supporter = designated.supporter();
        return milestones.ofSupporter(
                programme,
                ObligationOwner.institution(supporter.creditCode()),
                supporter.areaCode(),
                designated.id(),
                designated.recipient().name());
    }

    private Mono<Void> postsTakenUp(Caller caller, Pairing active) {
        return Mono.justOrEmpty(active.course().activeOn())
                .flatMap(day -> obligations.fulfil(caller, active.id(), MilestoneKind.POSTS_TAKEN_UP.name(), day))
                .then();
    }

    private Mono<Void> agreementSigned(Caller caller, Pairing signed) {
        return Mono.justOrEmpty(signed.signedOn())
                .flatMap(day -> obligations.fulfil(caller, signed.id(), MilestoneKind.AGREEMENT_SIGNED.name(), day))
                .then();
    }
}
