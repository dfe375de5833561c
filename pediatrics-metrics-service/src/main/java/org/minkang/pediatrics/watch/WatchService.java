package org.minkang.pediatrics.watch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.RollUp;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks at one province, or the nation, at a time and journals which targets were reached or lost since it was seen last. What it saw, how
 * far it saw and what it tells are one transaction, and one replica at a time looks, so that each change is told once. The first look at
 * an area only notes how it stands.
 */
@Service
class WatchService {

    private static final String ENTITY = "indicator-target";
    private static final int FIRST_YEAR = 2000;
    private static final int CHUNK = 2_000;
    private static final Caller CALLER = Caller.system("target-watch");

    private final WatchRepository repository;
    private final KnowledgeRepository knowledge;
    private final TotalReader totals;
    private final Journal journal;
    private final Database database;

    WatchService(
            WatchRepository repository,
            KnowledgeRepository knowledge,
            TotalReader totals,
            Journal journal,
            Database database) {
        this.repository = repository;
        this.knowledge = knowledge;
        this.totals = totals;
        this.journal = journal;
        this.database = database;
    }

    /** Looks at the area that waits longest; answers whether another one waits. */
    Mono<Boolean> pass(Instant now) {
        Mono<Boolean> work = repository
                .tryLock()
                .filter(locked -> locked)
                .flatMap(locked -> repository.due(Watched.areas()))
                .filter(due -> !due.isEmpty())
                .flatMap(due -> look(due.get(0), now).thenReturn(due.size() > 1));
        return database.inTransaction(work).defaultIfEmpty(false);
    }

    private Mono<Void> look(WatchRepository.Due due, Instant now) {
        Mono<Void> seen = repository
                .years(due)
                .map(years -> new Watched(due.area(), WatchedYear.toLookAt(years, due.isMeasuredAnew())))
                .filter(watched -> !watched.years().isEmpty())
                .flatMap(watched -> knowledge.known(null).flatMap(known -> look(due, watched, known)));
        return seen.then(repository.seen(due, now));
    }

    private Mono<Void> look(WatchRepository.Due due, Watched watched, Knowledge known) {
        return Mono.zip(repository.last(watched.regions(), watched.years()), sums(watched, known))
                .publishOn(Schedulers.boundedElastic())
                .flatMapIterable(read -> Sighting.of(read.getT1(), watched.verdicts(known, read.getT2())))
                .buffer(CHUNK)
                .concatMap(sightings -> repository.keep(sightings).then(due.isFirst() ? Mono.empty() : tell(sightings)))
                .then();
    }

    /** Of the years themselves, and all years before of what is counted up. */
    private Mono<List<RegionSums>> sums(Watched watched, Knowledge known) {
        List<Integer> cumulated = known.cumulated(watched.last());
        List<Integer> others = known.places(watched.definitions(known)).stream()
                .filter(place -> !cumulated.contains(place))
                .toList();
        return Mono.zip(read(watched, FIRST_YEAR, cumulated), read(watched, watched.first(), others))
                .publishOn(Schedulers.boundedElastic())
                .map(read -> RollUp.of(Stream.concat(read.getT1().stream(), read.getT2().stream())
                        .toList()));
    }

    private Mono<List<RegionSums>> read(Watched watched, int from, List<Integer> places) {
        return places.isEmpty()
                ? Mono.just(List.of())
                : totals.sums(new TotalReader.Question(
                        watched.area(), watched.division(), from, watched.last(), places, null));
    }

    private Mono<Void> tell(List<Sighting> sightings) {
        return Flux.fromIterable(sightings)
                .concatMap(sighting -> Mono.justOrEmpty(sighting.news()).flatMap(news -> tell(news, sighting)))
                .then();
    }

    private Mono<Void> tell(String news, Sighting sighting) {
        TargetVerdict after = sighting.after();
        return journal.append(
                CALLER,
                new Change(news, ENTITY, after.id(), sighting.version(), after.region(), sighting.before(), after));
    }
}
