package org.minkang.pediatrics.total;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.total.TotalReader.Question;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sums as they are now, kept for as long as nothing changes that they are made of: after a change in one province the others' are still
 * there. Every question looks first at what version a region's data have, so that what was written before is in the answer. Not for a
 * transaction that has changed totals itself.
 */
@Component
public class KeptTotals {

    /** How many tallies are kept, of some sixty bytes each. */
    private static final int MOST = 150_000;

    /** With more provinces than this to be read anew, all are read at once. */
    private static final int ONE_BY_ONE = 3;

    private record Kept(long version, List<RegionSums> sums) {

        int size() {
            return 1 + sums.stream().mapToInt(sum -> 1 + sum.tallies().size()).sum();
        }
    }

    private final TotalReader reader;
    private final Cache<Question, Kept> kept = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST)
            .weigher((Question question, Kept answer) -> answer.size())
            .build();

    KeptTotals(TotalReader reader) {
        this.reader = reader;
    }

    /** Every region and year of which anything is known; what was known once is read anew each time. */
    public Mono<List<RegionSums>> sums(Question question) {
        if (question.asOf() != null) {
            return reader.sums(question);
        }
        return question.within().equals(RegionCode.NATION) ? ofNation(question) : ofRegion(question);
    }

    private Mono<List<RegionSums>> ofRegion(Question question) {
        return reader.version(List.of(question.within())).flatMap(version -> {
            Kept last = kept.getIfPresent(question);
            return last != null && last.version() == version
                    ? Mono.just(last.sums())
                    : reader.sums(question).doOnNext(sums -> kept.put(question, new Kept(version, sums)));
        });
    }

    private Mono<List<RegionSums>> ofNation(Question question) {
        if (question.division() == Division.WHOLE) {
            return ofNation(question.of(RegionCode.NATION, Division.PROVINCES)).map(KeptTotals::together);
        }
        return reader.versionsByProvince().flatMap(versions -> {
            List<RegionSums> there = new ArrayList<>();
            Map<RegionCode, Long> missing = new HashMap<>();
            versions.forEach((province, version) -> {
                Kept last = kept.getIfPresent(question.of(province, question.division()));
                if (last != null && last.version() == version) {
                    there.addAll(last.sums());
                } else {
                    missing.put(province, version);
                }
            });
            return missing.size() > ONE_BY_ONE || missing.containsKey(RegionCode.NATION)
                    ? all(question, versions)
                    : Flux.fromIterable(missing.entrySet())
                            .concatMap(province -> one(question, province.getKey(), province.getValue()))
                            .collectList()
                            .map(read -> joined(there, read));
        });
    }

    private Mono<List<RegionSums>> one(Question question, RegionCode province, long version) {
        Question part = question.of(province, question.division());
        return reader.sums(part).doOnNext(sums -> kept.put(part, new Kept(version, sums)));
    }

    private Mono<List<RegionSums>> all(Question question, Map<RegionCode, Long> versions) {
        return reader.sums(question).doOnNext(sums -> {
            Map<RegionCode, List<RegionSums>> parts = sums.stream()
                    .collect(Collectors.groupingBy(sum -> sum.region().province()));
            versions.forEach((province, version) -> kept.put(
                    question.of(province, question.division()),
                    new Kept(version, parts.getOrDefault(province, List.of()))));
        });
    }

    private static List<RegionSums> joined(List<RegionSums> there, Collection<List<RegionSums>> read) {
        List<RegionSums> all = new ArrayList<>(there);
        read.forEach(all::addAll);
        return all;
    }

    /** The nation's by year. */
    private static List<RegionSums> together(Collection<RegionSums> provinces) {
        return provinces.stream()
                .collect(Collectors.toMap(
                        RegionSums::year,
                        sum -> new RegionSums(RegionCode.NATION, sum.year(), sum.tallies()),
                        RegionSums::plus))
                .values()
                .stream()
                .toList();
    }
}
