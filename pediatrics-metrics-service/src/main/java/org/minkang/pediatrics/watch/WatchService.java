package org.minkang.pediatrics.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.scorecard.Readings;
import org.minkang.pediatrics.scorecard.YearTotals;
import org.minkang.pediatrics.target.Target;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at one province, or the nation, at a time and journals which targets were reached or lost since it was seen last. What it saw, how
 * far it saw and what it tells are one transaction, and one replica at a time looks, so that each change is told once. The first look at
 * an area only notes how it stands.
 */
@Service
class WatchService {

    private static final String ENTITY = "indicator-target";
    private static final Caller CALLER = Caller.system("target-watch");

    private final WatchRepository repository;
    private final KnowledgeRepository knowledge;
    private final TotalReader totals;
    private final YearTotals years;
    private final Journal journal;
    private final Database database;

    WatchService(
            WatchRepository repository,
            KnowledgeRepository knowledge,
            TotalReader totals,
            YearTotals years,
            Journal journal,
            Database database) {
        this.repository = repository;
        this.knowledge = knowledge;
        this.totals = totals;
        this.years = years;
        this.journal = journal;
        this.database = database;
    }

    /** Looks at the area that waits longest; answers whether another one waits. */
    Mono<Boolean> pass(Instant now) {
        Mono<Boolean> work = repository
                .tryLock()
                .filter(locked -> locked)
                .flatMap(locked -> repository.due(areas()))
                .filter(due -> !due.isEmpty())
                .flatMap(due -> look(due.get(0), now).thenReturn(due.size() > 1));
        return database.inTransaction(work).defaultIfEmpty(false);
    }

    private Mono<Void> look(WatchRepository.Due due, Instant now) {
        return knowledge
                .known(null)
                .flatMap(known -> years(due, known)
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(year -> look(due, known, year))
                        .then())
                .then(repository.seen(due, now));
    }

    /** Those of which something was written, and the latest: other targets are told of there alone. */
    private Mono<Collection<Integer>> years(WatchRepository.Due due, Knowledge known) {
        return Mono.zip(
                repository.unseenYears(due),
                totals.latest(RegionScope.of(due.area()), known.numerators())
                        .map(List::of)
                        .defaultIfEmpty(List.of()),
                (unseen, latest) -> new TreeSet<>(
                        Stream.concat(unseen.stream(), latest.stream()).toList()));
    }

    private Mono<Void> look(WatchRepository.Due due, Knowledge known, int year) {
        List<RegionCode> regions = regions(due.area());
        Division division = due.area().equals(RegionCode.NATION) ? Division.WHOLE : Division.LEAVES;
        return Mono.zip(
                        repository.last(regions, year),
                        years.sums(known, due.area(), division, year),
                        (last, sums) -> Sighting.of(last, verdicts(known, regions, year, sums)))
                .filter(sightings -> !sightings.isEmpty())
                .flatMap(sightings -> repository.keep(sightings).then(due.isFirst() ? Mono.empty() : tell(sightings)));
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

    private static List<TargetVerdict> verdicts(
            Knowledge known, List<RegionCode> regions, int year, List<RegionSums> sums) {
        SortedMap<RegionCode, Readings> readings = known.byRegion(regions, sums);
        return known.indicators().inForce(year).stream()
                .flatMap(definition -> verdicts(known, readings, definition, year))
                .toList();
    }

    private static Stream<TargetVerdict> verdicts(
            Knowledge known, SortedMap<RegionCode, Readings> readings, IndicatorDefinition definition, int year) {
        Map<RegionCode, Optional<Target>> targets = known.inForce(definition, readings.keySet(), year);
        return readings.values().stream()
                .flatMap(region -> targets.getOrDefault(region.region(), Optional.empty()).stream()
                        .map(target ->
                                TargetVerdict.of(region.region(), region.of(definition, year), target.criterion())));
    }

    /** Every province, and the nation. */
    private static List<RegionCode> areas() {
        return Stream.concat(Stream.of(RegionCode.NATION), codes(Division.PROVINCES, RegionCode.NATION))
                .toList();
    }

    /** Those that are looked at together: a province with all that lies in it; the nation alone. */
    private static List<RegionCode> regions(RegionCode area) {
        return area.equals(RegionCode.NATION)
                ? List.of(area)
                : Stream.of(Stream.of(area), codes(Division.PREFECTURES, area), codes(Division.LEAVES, area))
                        .flatMap(codes -> codes)
                        .distinct()
                        .toList();
    }

    private static Stream<RegionCode> codes(Division division, RegionCode region) {
        return division.of(region).stream().map(Region::code);
    }
}
