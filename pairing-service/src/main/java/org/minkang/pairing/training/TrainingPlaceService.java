package org.minkang.pairing.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the training places that supporters offer, and how many came. */
@Service
class TrainingPlaceService {

    private final TrainingPlaceRepository repository;
    private final Logbook<TrainingPlace> logbook;
    private final Clock clock;

    TrainingPlaceService(TrainingPlaceRepository repository, Logbooks logbooks, Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("training-place", repository);
        this.clock = clock;
    }

    Mono<Page<TrainingPlace>> list(Caller caller, EntryFilter entries, TrainingPlaceFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<TrainingPlace> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<TrainingPlace> record(Caller caller, TrainingPlaceRequest request) {
        LocalDate today = ChinaTime.today(clock);
        return logbook.record(
                caller,
                request.pairingId(),
                (pairing, now) -> TrainingPlace.recorded(pairing, request.particulars(), today, now));
    }

    Mono<TrainingPlace> revise(Caller caller, UUID id, ExpectedVersion expected, TrainingPlaceParticulars particulars) {
        LocalDate today = ChinaTime.today(clock);
        return logbook.revise(
                caller, id, expected, (before, pairing, now) -> before.revise(pairing, particulars, today, now));
    }
}
