package org.minkang.pairing.telemedicine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.minkang.pairing.pairing.PairingPosts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps telemedicine links, and lets their pairings know in the same transaction. */
@Service
class TelemedicineLinkService {

    private final TelemedicineLinkRepository repository;
    private final Logbook<TelemedicineLink> logbook;
    private final PairingPosts pairings;
    private final Database database;
    private final Clock clock;

    TelemedicineLinkService(
            TelemedicineLinkRepository repository,
            Logbooks logbooks,
            PairingPosts pairings,
            Database database,
            Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of(TelemedicineLink.ENTITY, repository);
        this.pairings = pairings;
        this.database = database;
        this.clock = clock;
    }

    Mono<Page<TelemedicineLink>> list(
            Caller caller, EntryFilter entries, TelemedicineLinkFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<TelemedicineLink> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<TelemedicineLink> record(Caller caller, TelemedicineLinkRequest request) {
        TelemedicineLinkParticulars particulars = past(request.particulars());
        return known(
                        caller,
                        request.pairingId(),
                        logbook.record(
                                caller,
                                request.pairingId(),
                                (pairing, now) -> TelemedicineLink.recorded(pairing, particulars, now)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/pairingId"));
    }

    Mono<TelemedicineLink> revise(
            Caller caller, UUID id, ExpectedVersion expected, TelemedicineLinkParticulars request) {
        TelemedicineLinkParticulars particulars = past(request);
        return change(caller, id, expected, "revised", (before, now) -> before.revise(particulars, now));
    }

    Mono<TelemedicineLink> close(Caller caller, UUID id, ExpectedVersion expected, LocalDate day) {
        PastDays.require(clock, "/endedOn", day);
        return change(caller, id, expected, "closed", (before, now) -> before.close(day, now));
    }

    private Mono<TelemedicineLink> change(
            Caller caller,
            UUID id,
            ExpectedVersion expected,
            String action,
            BiFunction<TelemedicineLink, Instant, TelemedicineLink> step) {
        return get(caller, id)
                .flatMap(link -> known(
                        caller, link.entry().pairingId(), logbook.bySupporter(caller, id, expected, action, step)));
    }

    /** Makes a change, and lets the pairing know. The pairing is held first, so that writers of its links take turns. */
    private Mono<TelemedicineLink> known(Caller caller, UUID pairingId, Mono<TelemedicineLink> change) {
        return database.inTransaction(
                pairings.hold(caller, pairingId).then(change).flatMap(link -> pairings.link(
                                caller, pairingId, link.compliantSince())
                        .thenReturn(link)));
    }

    private TelemedicineLinkParticulars past(TelemedicineLinkParticulars particulars) {
        PastDays.require(clock, "/establishedOn", particulars.establishedOn());
        WorkSystem system = particulars.workSystem();
        if (system != null) {
            PastDays.require(clock, "/workSystem/adoptedOn", system.adoptedOn());
        }
        return particulars;
    }
}
