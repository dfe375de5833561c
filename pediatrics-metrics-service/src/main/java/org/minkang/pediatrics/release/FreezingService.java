package org.minkang.pediatrics.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.scorecard.Knowledge;
import org.minkang.pediatrics.scorecard.KnowledgeRepository;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes all scorecards of a release and keeps them, some hundred at a time. */
@Service
class FreezingService {

    private static final int FIRST_YEAR = 2000;
    private static final int CHUNK = 200;

    private final ReleasedScorecardRepository repository;
    private final KnowledgeRepository knowledge;
    private final TotalReader totals;

    FreezingService(ReleasedScorecardRepository repository, KnowledgeRepository knowledge, TotalReader totals) {
        this.repository = repository;
        this.knowledge = knowledge;
        this.totals = totals;
    }

    /** Belongs into the transaction that publishes the release. */
    Mono<Void> freeze(Release release) {
        return Mono.zip(
                        knowledge.known(release.asOf()).flatMap(known -> totals(release, known)),
                        repository.settled(release.area(), release.year()))
                .flatMap(read -> keep(release, read.getT1(), read.getT2()));
    }

    private Mono<Void> keep(Release release, FrozenTotals frozen, Map<RegionCode, SettledFigures> settled) {
        return Flux.fromStream(() -> FrozenTotals.parents(release.area()))
                .concatMapIterable(frozen::rightBelow)
                .startWith(Mono.fromSupplier(frozen::ofTop))
                .map(card -> FrozenCard.of(release, card, settled.getOrDefault(card.region(), SettledFigures.NONE)))
                .subscribeOn(Schedulers.boundedElastic())
                .buffer(CHUNK)
                .concatMap(cards -> repository.keep(release, cards), 1)
                .then();
    }

    private Mono<FrozenTotals> totals(Release release, Knowledge known) {
        RegionCode top = release.area();
        RegionCode parent = Regions.standard().parent(top).map(Region::code).orElse(null);
        return Mono.zip(
                        sums(release, known, top, Division.WHOLE),
                        beside(release, known, parent),
                        Flux.fromIterable(FrozenTotals.divisions(top))
                                .concatMap(division -> sums(release, known, top, division)
                                        .map(sums -> Map.entry(division, FrozenTotals.byRegion(sums))))
                                .collectMap(Map.Entry::getKey, Map.Entry::getValue))
                .map(sums -> new FrozenTotals(top, release.year(), known, sums.getT1(), sums.getT2(), sums.getT3()));
    }

    private Mono<List<RegionSums>> beside(Release release, Knowledge known, @Nullable RegionCode parent) {
        return parent == null ? Mono.just(List.of()) : sums(release, known, parent, Division.childrenOf(parent));
    }

    private Mono<List<RegionSums>> sums(Release release, Knowledge known, RegionCode within, Division division) {
        Instant asOf = release.asOf();
        List<Integer> places = known.places(known.indicators().inForce(release.year()));
        return totals.sums(new TotalReader.Question(within, division, FIRST_YEAR, release.year(), places, asOf));
    }
}
