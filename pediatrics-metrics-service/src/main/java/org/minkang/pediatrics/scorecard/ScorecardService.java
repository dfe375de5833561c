package org.minkang.pediatrics.scorecard;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.total.Division;
import org.minkang.pediatrics.total.KeptTotals;
import org.minkang.pediatrics.total.RegionSums;
import org.minkang.pediatrics.total.TotalReader;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes scorecards from totals, as they are now or were known once. */
@Service
public class ScorecardService {

    private static final int FIRST_YEAR = 2000;

    private final KeptTotals totals;
    private final KnowledgeRepository knowledge;

    ScorecardService(KeptTotals totals, KnowledgeRepository knowledge) {
        this.totals = totals;
        this.knowledge = knowledge;
    }

    /**
     * A region's, with its places among those beside it.
     *
     * @throws ProblemException (through the Mono) 404 when the region lies outside what the caller sees
     */
    public Mono<Scorecard> card(Caller caller, RegionCode region, int year, @Nullable Instant asOf) {
        RegionCode today = visible(caller, region);
        return knowledge.known(asOf).flatMap(known -> {
            List<IndicatorDefinition> definitions = known.indicators().inForce(year);
            List<Integer> places = known.places(definitions);
            return Mono.zip(
                            history(today, Division.WHOLE, year, places, asOf),
                            beside(today, year, places, known, asOf))
                    .map(sums ->
                            Scorecard.of(known.readings(today, sums.getT1()), year, known, definitions, sums.getT2()));
        });
    }

    /**
     * Those of all regions right below one, by code.
     *
     * @throws ProblemException (through the Mono) 404 when the region lies outside what the caller sees
     */
    public Mono<List<Scorecard>> children(Caller caller, RegionCode region, int year, @Nullable Instant asOf) {
        RegionCode today = visible(caller, region);
        return knowledge.known(asOf).flatMap(known -> {
            List<IndicatorDefinition> definitions = known.indicators().inForce(year);
            return history(today, Division.childrenOf(today), year, known.places(definitions), asOf)
                    .map(sums -> Scorecard.ofAll(known.byRegion(children(today), sums), year, known, definitions));
        });
    }

    /** Today's code of a region whose numbers the caller may see. */
    public static RegionCode visible(Caller caller, RegionCode region) {
        Regions regions = Regions.standard();
        if (!regions.isKnown(region) || !caller.regions().covers(regions.today(region))) {
            throw ProblemException.notFound("region", region);
        }
        return regions.today(region);
    }

    /** The region in which those beside one lie, so that whatever its scorecard says comes from there. */
    static RegionCode around(RegionCode region) {
        return Regions.standard().parent(region).map(Region::code).orElse(region);
    }

    /** Those beside it are ranked by the year's values: of earlier years only what is cumulated is read. */
    private Mono<Collection<Readings>> beside(
            RegionCode region, int year, List<Integer> places, Knowledge known, @Nullable Instant asOf) {
        RegionCode parent = Regions.standard().parent(region).map(Region::code).orElse(null);
        if (parent == null) {
            return Mono.just(List.of());
        }
        Division division = Division.childrenOf(parent);
        List<Integer> cumulated = known.cumulated(year);
        Mono<List<RegionSums>> before = cumulated.isEmpty()
                ? Mono.just(List.of())
                : totals.sums(new TotalReader.Question(parent, division, FIRST_YEAR, year - 1, cumulated, asOf));
        return Mono.zip(before, totals.sums(new TotalReader.Question(parent, division, year, year, places, asOf)))
                .map(sums -> known.byRegion(
                                children(parent),
                                Stream.concat(sums.getT1().stream(), sums.getT2().stream())
                                        .toList())
                        .values());
    }

    private Mono<List<RegionSums>> history(
            RegionCode region, Division division, int year, List<Integer> places, @Nullable Instant asOf) {
        return totals.sums(new TotalReader.Question(region, division, FIRST_YEAR, year, places, asOf));
    }

    private static List<RegionCode> children(RegionCode region) {
        return Regions.standard().children(region).stream().map(Region::code).toList();
    }
}
