package org.minkang.pediatrics.population;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.history.Moments;
import org.minkang.pediatrics.total.AreaYear;
import org.minkang.pediatrics.total.Totals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps populations, and with each change the totals of its region. */
@Service
class PopulationService {

    private static final String ENTITY = "population";

    private final PopulationRepository repository;
    private final Totals totals;
    private final Journal journal;
    private final Moments moments;
    private final Clock clock;

    PopulationService(PopulationRepository repository, Totals totals, Journal journal, Moments moments, Clock clock) {
        this.repository = repository;
        this.totals = totals;
        this.journal = journal;
        this.moments = moments;
        this.clock = clock;
    }

    Mono<Page<Population>> list(Caller caller, PopulationFilter filter, Paging paging) {
        return repository.list(filter, caller.regions(), paging);
    }

    Mono<Population> get(Caller caller, UUID id, @Nullable Instant asOf) {
        return repository
                .find(id, caller.regions(), asOf)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    Mono<Population> record(Caller caller, PopulationRequests.Recorded request) {
        return moments.record(now -> record(caller, request, now))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/year"));
    }

    private Mono<Population> record(Caller caller, PopulationRequests.Recorded request, Instant now) {
        Population first = Population.recorded(
                Ids.next(),
                request.regionCode(),
                request.year(),
                ChinaTime.today(clock).getYear(),
                request.figures(),
                request.settled(),
                caller.subject(),
                now);
        caller.requireRegion(first.currentRegionCode());
        Change change = Change.created(ENTITY, first.id(), first.version(), first.currentRegionCode(), first);
        return journal.append(caller, change, repository.insertion(first))
                .then(count(first))
                .thenReturn(first);
    }

    Mono<Population> revise(Caller caller, UUID id, ExpectedVersion expected, PopulationRequests.Revised request) {
        return moments.record(now -> get(caller, id, null).flatMap(before -> {
            expected.require(before.version());
            Population after = before.revised(
                    request.figures(),
                    request.settled(),
                    caller.subject(),
                    HistorySql.following(before.recordedFrom(), now));
            return repository
                    .succeed(after)
                    .then(journal.append(caller, revised(before, after)))
                    .then(count(after))
                    .thenReturn(after);
        }));
    }

    private static Change revised(Population before, Population after) {
        return Change.of("revised", ENTITY, after.id(), after.version(), after.currentRegionCode(), before, after);
    }

    private Mono<Void> count(Population kept) {
        return totals.changed(kept.recordedFrom(), List.of(new AreaYear(kept.currentRegionCode(), kept.year())));
    }
}
