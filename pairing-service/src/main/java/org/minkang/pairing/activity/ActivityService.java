package org.minkang.pairing.activity;

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
import org.minkang.pairing.pairing.PairingPosts;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the log of what dispatched staff do: the supporter records, the recipient confirms. */
@Service
class ActivityService {

    private final ActivityRepository repository;
    private final Logbook<Activity> logbook;
    private final PairingPosts pairings;
    private final Clock clock;

    ActivityService(ActivityRepository repository, Logbooks logbooks, PairingPosts pairings, Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("activity", repository);
        this.pairings = pairings;
        this.clock = clock;
    }

    Mono<Page<Activity>> list(Caller caller, EntryFilter entries, ActivityFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<Activity> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    /** What was done under a pairing, for whoever sees it. */
    Mono<ActivitySummary> summary(Caller caller, UUID pairingId) {
        return pairings.get(caller, pairingId)
                .flatMap(pairing -> repository.count(pairingId))
                .map(counts -> ActivitySummary.of(pairingId, counts));
    }

    Mono<Activity> record(Caller caller, ActivityRequest request) {
        ActivityParticulars particulars = past(request.particulars());
        return logbook.record(
                caller, request.pairingId(), (pairing, now) -> Activity.recorded(pairing, particulars, now));
    }

    Mono<Activity> revise(Caller caller, UUID id, ExpectedVersion expected, ActivityParticulars request) {
        ActivityParticulars particulars = past(request);
        return logbook.revise(caller, id, expected, (before, pairing, now) -> before.revise(pairing, particulars, now));
    }

    Mono<Activity> confirm(Caller caller, UUID id, ExpectedVersion expected) {
        return logbook.byRecipient(caller, id, expected, "confirmed", Activity::confirm);
    }

    Mono<Activity> giveBack(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return logbook.byRecipient(caller, id, expected, "returned", (before, now) -> before.giveBack(reason, now));
    }

    private ActivityParticulars past(ActivityParticulars particulars) {
        PastDays.require(clock, "/heldOn", particulars.heldOn());
        return particulars;
    }
}
