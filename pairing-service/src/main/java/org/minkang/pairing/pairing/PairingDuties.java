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

    /** Opens with the designation, meets with the second signature, waives with the withdrawal. */
    Mono<Void> follow(Caller caller, Pairing before, Pairing after) {
        if (before.status() == after.status()) {
            return Mono.empty();
        }
        return switch (after.status()) {
            case DESIGNATED -> open(caller, after);
            case SIGNED -> agreementSigned(caller, after);
            case WITHDRAWN ->
                obligations
                        .waiveAll(caller, after.id(), String.valueOf(after.withdrawalReason()))
                        .then();
            case PROPOSED, PLANNED -> Mono.empty();
        };
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

    private Mono<Void> agreementSigned(Caller caller, Pairing signed) {
        return Mono.justOrEmpty(signed.signedOn())
                .flatMap(day -> obligations.fulfil(caller, signed.id(), MilestoneKind.AGREEMENT_SIGNED.name(), day))
                .then();
    }
}
