package org.minkang.pairing.summary;

import java.time.Clock;
import java.util.UUID;
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
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingPosts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps annual summaries; the pairing is held meanwhile, so that none changes while its year is being assessed. */
@Service
class AnnualSummaryService {

    private final AnnualSummaryRepository repository;
    private final Logbook<AnnualSummary> logbook;
    private final PairingPosts pairings;
    private final SummaryDuties duties;
    private final Database database;
    private final Clock clock;

    AnnualSummaryService(
            AnnualSummaryRepository repository,
            Logbooks logbooks,
            PairingPosts pairings,
            SummaryDuties duties,
            Database database,
            Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("annual-summary", repository);
        this.pairings = pairings;
        this.duties = duties;
        this.database = database;
        this.clock = clock;
    }

    Mono<Page<AnnualSummary>> list(Caller caller, EntryFilter entries, AnnualSummaryFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<AnnualSummary> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<AnnualSummary> submit(Caller caller, AnnualSummaryRequest request) {
        PastDays.require(clock, "/submittedOn", request.submittedOn());
        Mono<AnnualSummary> submitted = pairings.hold(caller, request.pairingId())
                .flatMap(pairing -> submit(caller, pairing, request)
                        .flatMap(summary ->
                                duties.submitted(caller, pairing, summary).thenReturn(summary)));
        return database.inTransaction(submitted)
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    Mono<AnnualSummary> revise(Caller caller, UUID id, ExpectedVersion expected, AnnualSummaryContent content) {
        PastDays.require(clock, "/submittedOn", content.submittedOn());
        return database.inTransaction(get(caller, id)
                .flatMap(summary -> pairings.hold(caller, summary.entry().pairingId()))
                .flatMap(held -> logbook.revise(
                        caller, id, expected, (before, pairing, now) -> before.revise(pairing, content, now))));
    }

    private Mono<AnnualSummary> submit(Caller caller, Pairing pairing, AnnualSummaryRequest request) {
        return logbook.record(
                caller,
                pairing.id(),
                (held, now) -> AnnualSummary.submitted(held, request.year(), request.content(), now));
    }
}
