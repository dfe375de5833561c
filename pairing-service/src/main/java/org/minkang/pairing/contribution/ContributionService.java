package org.minkang.pairing.contribution;

import java.time.Clock;
import java.util.UUID;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps what supporters gave: the supporter records, the recipient confirms. */
@Service
class ContributionService {

    private final ContributionRepository repository;
    private final Logbook<Contribution> logbook;
    private final Clock clock;

    ContributionService(ContributionRepository repository, Logbooks logbooks, Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("contribution", repository);
        this.clock = clock;
    }

    Mono<Page<Contribution>> list(Caller caller, EntryFilter entries, ContributionFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<Contribution> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<Contribution> record(Caller caller, ContributionRequest request) {
        ContributionParticulars particulars = past(request.particulars());
        return logbook.record(
                caller, request.pairingId(), (pairing, now) -> Contribution.recorded(pairing, particulars, now));
    }

    Mono<Contribution> revise(Caller caller, UUID id, ExpectedVersion expected, ContributionParticulars request) {
        ContributionParticulars particulars = past(request);
        return logbook.revise(caller, id, expected, (before, pairing, now) -> before.revise(pairing, particulars, now));
    }

    Mono<Contribution> confirm(Caller caller, UUID id, ExpectedVersion expected) {
        return logbook.byRecipient(caller, id, expected, "confirmed", Contribution::confirm);
    }

    Mono<Contribution> giveBack(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return logbook.byRecipient(caller, id, expected, "returned", (before, now) -> before.giveBack(reason, now));
    }

    private ContributionParticulars past(ContributionParticulars particulars) {
        PastDays.require(clock, "/givenOn", particulars.givenOn());
        return particulars;
    }
}
