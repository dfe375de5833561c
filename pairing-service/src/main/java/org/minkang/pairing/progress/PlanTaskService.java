package org.minkang.pairing.progress;

import java.time.Clock;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identity.Caller;
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

/** Follows plan tasks: the supporter notes how far they are, the recipient confirms that they are done. */
@Service
class PlanTaskService {

    private final PlanTaskRepository repository;
    private final Logbook<PlanTask> logbook;
    private final PairingPosts pairings;
    private final Clock clock;

    PlanTaskService(PlanTaskRepository repository, Logbooks logbooks, PairingPosts pairings, Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("plan-task", repository);
        this.pairings = pairings;
        this.clock = clock;
    }

    Mono<Page<PlanTask>> list(Caller caller, EntryFilter entries, PlanTaskFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<PlanTask> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    /** How much of a pairing's plans is done, for whoever sees it. */
    Mono<PlanCompletion> completion(Caller caller, UUID pairingId) {
        return pairings.get(caller, pairingId)
                .zipWhen(
                        pairing -> repository.ofPairing(pairingId),
                        (pairing, begun) -> PlanCompletion.of(pairing, begun, ChinaTime.today(clock)));
    }

    Mono<PlanTask> begin(Caller caller, PlanTaskRequest request) {
        ProgressNote first = past(request.first());
        return logbook.record(
                        caller,
                        request.pairingId(),
                        (pairing, now) -> PlanTask.begun(
                                pairing, TaskKey.of(pairing, request.plan(), request.task()), first, now))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/task"));
    }

    Mono<PlanTask> note(Caller caller, UUID id, ExpectedVersion expected, ProgressNote request) {
        ProgressNote next = past(request);
        return logbook.revise(
                caller, id, expected, "progressed", (before, pairing, now) -> before.note(pairing, next, now));
    }

    Mono<PlanTask> confirm(Caller caller, UUID id, ExpectedVersion expected) {
        return logbook.byRecipient(caller, id, expected, "confirmed", PlanTask::confirm);
    }

    Mono<PlanTask> giveBack(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return logbook.byRecipient(caller, id, expected, "returned", (before, now) -> before.giveBack(reason, now));
    }

    private ProgressNote past(ProgressNote note) {
        PastDays.require(clock, "/notedOn", note.notedOn());
        return note;
    }
}
