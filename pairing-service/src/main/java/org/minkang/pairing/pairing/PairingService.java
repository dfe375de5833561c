package org.minkang.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pairing.institution.Institutions;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes pairings from proposal to the second signature. */
@Service
class PairingService {

    private final PairingRegister register;
    private final ProgrammeService programmes;
    private final Institutions institutions;
    private final Database database;
    private final Clock clock;

    PairingService(
            PairingRegister register,
            ProgrammeService programmes,
            Institutions institutions,
            Database database,
            Clock clock) {
        this.register = register;
        this.programmes = programmes;
        this.institutions = institutions;
        this.database = database;
        this.clock = clock;
    }

    Mono<Pairing> propose(Caller caller, PairingRequests.Proposed request) {
        Mono<Pairing> proposed = programmes
                .get(caller, request.programmeId())
                .doOnNext(programme -> caller.requireRegion(programme.areaCode()))
                .flatMap(programme -> propose(caller, request, programme));
        return database.inTransaction(proposed.flatMap(pairing -> register.add(caller, pairing)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/recipient"));
    }

    Mono<Pairing> designate(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/designatedOn", day);
        return register.change(caller, id, expected, "designated", (before, stamp) -> {
            PairingAccess.requireLead(caller, before);
            Pairing designated = before.designate(day, stamp);
            return programmes
                    .get(caller, before.programmeId())
                    .doOnNext(programme -> Proposal.checkDesignation(programme, day))
                    .thenReturn(designated);
        });
    }

    Mono<Pairing> plan(Caller caller, UUID id, ExpectedVersion expected, PlanKind kind, Plan plan) {
        return register.bySide(
                caller,
                id,
                expected,
                PartyKind.SUPPORTER,
                "planned",
                (before, stamp) -> before.plan(kind, plan, stamp));
    }

    Mono<Pairing> submitPlans(Caller caller, UUID id, ExpectedVersion expected) {
        return register.bySide(caller, id, expected, PartyKind.SUPPORTER, "plans-submitted", Pairing::submitPlans);
    }

    Mono<Pairing> agree(Caller caller, UUID id, ExpectedVersion expected, Agreement terms) {
        PastDays.require(clock, "/agreedOn", terms.agreedOn());
        return register.bySide(
                caller, id, expected, PartyKind.SUPPORTER, "agreed", (before, stamp) -> before.agree(terms, stamp));
    }

    Mono<Pairing> sign(Caller caller, UUID id, ExpectedVersion expected, Signature signature) {
        PastDays.require(clock, "/signedOn", signature.signedOn());
        return register.bySide(
                caller, id, expected, signature.party(), "signed", (before, stamp) -> before.sign(signature, stamp));
    }

    private Mono<Pairing> propose(Caller caller, PairingRequests.Proposed request, Programme programme) {
        // one after the other: a transaction has one connection, and that one statement at a time
        return institutions
                .find(caller, request.supporter())
                .singleOptional()
                .zipWhen(supporter ->
                        institutions.find(caller, request.recipient()).singleOptional())
                .map(found -> {
                    Proposal proposal = Proposal.of(request, programme, found.getT1(), found.getT2());
                    return proposal.accept(Ids.next(), register.stamp(caller));
                });
    }
}
