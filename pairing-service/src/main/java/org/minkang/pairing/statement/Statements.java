package org.minkang.pairing.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.minkang.kit.calendar.Period;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.posting.PostingList;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what was done under pairings; who may see which pairing is for the asker to settle. */
@Component
public class Statements {

    private static final int AT_ONCE = 500;

    private final StatementRepository repository;
    private final PostingList postings;

    Statements(StatementRepository repository, PostingList postings) {
        this.repository = repository;
        this.postings = postings;
    }

    /** The figures of one pairing within {@code days}. */
    public Mono<SupportFigures> of(Pairing pairing, Period days) {
        return of(List.of(pairing), days).map(found -> found.getOrDefault(pairing.id(), SupportFigures.NONE));
    }

    /** The figures of each pairing within {@code days}, by its id. */
    public Mono<Map<UUID, SupportFigures>> of(Collection<Pairing> pairings, Period days) {
        return Flux.fromIterable(pairings)
                .buffer(AT_ONCE)
                .concatMap(some -> counted(some, days))
                .reduce(new HashMap<>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                });
    }

    private Mono<Map<UUID, SupportFigures>> counted(List<Pairing> pairings, Period days) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        pairings.forEach(pairing -> tallies.put(pairing.id(), Tally.of(pairing, days)));
        return Mono.when(
                        postings.ofPairings(tallies.keySet(), days).doOnNext(found -> Tally.sort(tallies, found)),
                        repository
                                .activities(tallies.keySet(), days)
                                .doOnNext(found -> sort(tallies, found, Tally::activities)),
                        repository.given(tallies.keySet(), days).doOnNext(found -> sort(tallies, found, Tally::given)),
                        repository
                                .training(tallies.keySet(), days)
                                .doOnNext(found -> sort(tallies, found, Tally::training)),
                        repository.done(tallies.keySet(), days).doOnNext(found -> sort(tallies, found, Tally::done)))
                .then(Mono.fromSupplier(() -> figures(tallies)));
    }

    private static <T> void sort(
            Map<UUID, Tally> tallies, List<StatementRepository.Of<T>> found, Function<Tally, List<T>> place) {
        found.forEach(one -> {
            Tally tally = tallies.get(one.pairingId());
            if (tally != null) {
                place.apply(tally).add(one.figures());
            }
        });
    }

    private static Map<UUID, SupportFigures> figures(Map<UUID, Tally> tallies) {
        Map<UUID, SupportFigures> figures = new HashMap<>();
        tallies.forEach((pairing, tally) -> figures.put(pairing, tally.figures()));
        return figures;
    }
}
