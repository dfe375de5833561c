package org.minkang.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets support rest, go on and end. */
@Service
class SupportService {

    private final PairingRegister register;
    private final PairingRepository repository;
    private final Database database;
    private final Clock clock;

    SupportService(PairingRegister register, PairingRepository repository, Database database, Clock clock) {
        this.register = register;
        this.repository = repository;
        this.database = database;
        this.clock = clock;
    }

    Mono<Pairing> suspend(Caller caller, UUID id, ExpectedVersion expected, PairingRequests.Suspended request) {
        LocalDate day = request.suspendedOn();
        PastDays.require(clock, "/suspendedOn", day);
        return register.byLead(caller, id, expected, "suspended", (before, stamp) -> before.support()
                .suspend(day, request.reason(), stamp));
    }

    Mono<Pairing> resume(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/resumedOn", day);
        return register.byLead(caller, id, expected, "resumed", (before, stamp) -> before.support()
                .resume(day, stamp));
    }

    Mono<Pairing> terminate(Caller caller, UUID id, ExpectedVersion expected, PairingRequests.Terminated request) {
        LocalDate day = request.terminatedOn();
        PastDays.require(clock, "/terminatedOn", day);
        return register.byLead(caller, id, expected, "terminated", (before, stamp) -> before.support()
                .terminate(day, request.reason(), stamp));
    }

    /** Whether nobody else supports the recipient on the day after a pairing ended before its time. */
    Mono<Boolean> isUncoveredAfter(Pairing terminated) {
        return repository
                .countInForce(
                        terminated.recipient().institutionId(),
                        terminated.lastDay().plusDays(1))
                .map(others -> others == 0);
    }

    /** Takes a pairing back before support begins; what it was to renew can be renewed again. */
    Mono<Pairing> withdraw(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return database.inTransaction(
                register.byLead(caller, id, expected, "withdrawn", (before, stamp) -> before.withdraw(reason, stamp))
                        .flatMap(withdrawn -> freed(caller, withdrawn).thenReturn(withdrawn)));
    }

    /** Ends up to {@code most} pairings whose time is over; answers whether more may be waiting. */
    Mono<Boolean> expire(LocalDate today, int most) {
        Caller caller = Caller.system("pairing-expiry");
        return database.inTransaction(repository
                .claimOver(today, most)
                .flatMap(over -> Flux.fromIterable(over)
                        .concatMap(before -> expire(caller, before))
                        .count())
                .map(expired -> expired == most));
    }

    private Mono<Pairing> expire(Caller caller, Pairing before) {
        return register.write(caller, "expired", before, before.support().expire(register.stamp(caller)));
    }

    private Mono<Void> freed(Caller caller, Pairing withdrawn) {
        return Mono.justOrEmpty(withdrawn.term().renews())
                .flatMap(renewed -> register.follow(
                        caller, renewed, "renewal-withdrawn", (before, stamp) -> before.renewedBy(null, stamp)))
                .then();
    }
}
