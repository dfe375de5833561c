package org.minkang.pairing.goal;

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

/** Keeps what supporters want of themselves, and their checks. */
@Service
class GoalService {

    private final GoalRepository repository;
    private final Logbook<AssessmentGoal> logbook;
    private final Clock clock;

    GoalService(GoalRepository repository, Logbooks logbooks, Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("assessment-goal", repository);
        this.clock = clock;
    }

    Mono<Page<AssessmentGoal>> list(Caller caller, EntryFilter entries, GoalFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<AssessmentGoal> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<AssessmentGoal> set(Caller caller, GoalRequest request) {
        return logbook.record(
                caller, request.pairingId(), (pairing, now) -> AssessmentGoal.set(pairing, request.particulars(), now));
    }

    Mono<AssessmentGoal> revise(Caller caller, UUID id, ExpectedVersion expected, GoalParticulars particulars) {
        return logbook.revise(caller, id, expected, (before, pairing, now) -> before.revise(pairing, particulars, now));
    }

    Mono<AssessmentGoal> check(Caller caller, UUID id, ExpectedVersion expected, GoalCheck check) {
        PastDays.require(clock, "/checkedOn", check.checkedOn());
        return logbook.revise(
                caller, id, expected, "checked", (before, pairing, now) -> before.check(pairing, check, now));
    }
}
