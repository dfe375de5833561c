package org.minkang.pairing.pairing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.Institutions;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Renews assessed pairings: the new term, the link back to it and what its supporter owes in one transaction. */
@Service
class RenewalService {

    private final PairingRegister register;
    private final ProgrammeService programmes;
    private final Institutions institutions;
    private final PairingDuties duties;
    private final Database database;
    private final Clock clock;

    RenewalService(
            PairingRegister register,
            ProgrammeService programmes,
            Institutions institutions,
            PairingDuties duties,
            Database database,
            Clock clock) {
        this.register = register;
        this.programmes = programmes;
        this.institutions = institutions;
        this.duties = duties;
        this.database = database;
        this.clock = clock;
    }

    Mono<Pairing> renew(Caller caller, UUID id, ExpectedVersion expected, RenewalRequest request) {
        requirePast(request);
        Mono<Pairing> renewed = register.hold(caller, id)
                .doOnNext(before -> expected.require(before.version()))
                .doOnNext(before -> PairingAccess.requireLead(caller, before))
                .flatMap(before -> proposal(caller, before, request)
                        .map(proposal -> next(caller, new Renewal(before, proposal), request))
                        .flatMap(next -> store(caller, before, next)));
        return database.inTransaction(renewed)
                .onErrorMap(
                        DuplicateKeyException.class,
                        duplicate -> ProblemException.taken(request.programmeId() == null ? "" : "/programmeId"));
    }

    private void requirePast(RenewalRequest request) {
        PastDays.require(clock, "/agreement/agreedOn", request.agreement().agreedOn());
        for (int index = 0; index < request.signatures().size(); index++) {
            PastDays.require(
                    clock,
                    "/signatures/" + index + "/signedOn",
                    request.signatures().get(index).signedOn());
        }
    }

    /** One look-up after the other: a transaction has one connection, and that one statement at a time. */
    private Mono<Proposal> proposal(Caller caller, Pairing before, RenewalRequest request) {
        UUID programmeId = request.programmeId() == null ? before.programmeId() : request.programmeId();
        return programmes
                .get(caller, programmeId)
                .doOnNext(programme -> caller.requireRegion(programme.areaCode()))
                .flatMap(programme -> party(caller, before.supporter())
                        .zipWhen(supporter -> party(caller, before.recipient()))
                        .map(found -> proposal(programme, before, request, found.getT1(), found.getT2())));
    }

    private Mono<Optional<Institution>> party(Caller caller, Party party) {
        return institutions.find(caller, party.creditCode()).singleOptional();
    }

    private static Proposal proposal(
            Programme programme,
            Pairing before,
            RenewalRequest request,
            Optional<Institution> supporter,
            Optional<Institution> recipient) {
        if (supporter.isEmpty() || recipient.isEmpty()) {
            Party missing = supporter.isEmpty() ? before.supporter() : before.recipient();
            throw ProblemException.invalid(Violation.at("", "INSTITUTION_UNKNOWN", missing.creditCode()));
        }
        return new Proposal(programme, supporter.get(), recipient.get(), request.period(), before.modes());
    }

    private Pairing next(Caller caller, Renewal renewal, RenewalRequest request) {
        return renewal.signed(Ids.next(), request.agreement(), request.signatures(), register.stamp(caller));
    }

    private Mono<Pairing> store(Caller caller, Pairing before, Pairing next) {
        return register.add(caller, next)
                .then(register.write(caller, "renewed", before, before.renewedBy(next.id(), register.stamp(caller))))
                .then(duties.renew(caller, before, next))
                .thenReturn(next);
    }
}
