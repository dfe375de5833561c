package org.minkang.pairing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;
import org.minkang.pairing.scorecard.Grade;

class RankingTest {

    private static final Pairing PAIRING = Pairings.in(PairingStatus.ASSESSED);

    @Test
    void letsTiesShareARankAndCountsThemForTheNext() {
        Ranking ranking = Ranking.of(scores(List.of(855, 901, 854, 901, 855)));

        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 1, 3, 3, 5);
        assertThat(ranking.places())
                .extracting(place -> place.score().tenths())
                .containsExactly(901, 901, 855, 855, 854);
    }

    @Test
    void ranksNobodyWhenNobodyIsAssessed() {
        assertThat(Ranking.of(List.of()).places()).isEmpty();
    }

    /** The slow way: one more than there are better ones. */
    @Property
    void ranksEachBehindExactlyThoseThatAreBetter(@ForAll List<@IntRange(max = 40) Integer> tenths) {
        List<FinalScore> scores = scores(tenths);

        Ranking ranking = Ranking.of(scores);

        assertThat(ranking.places()).extracting(Ranking.Place::score).containsExactlyInAnyOrderElementsOf(scores);
        assertThat(ranking.places()).allSatisfy(place -> assertThat(place.rank())
                .isEqualTo(1
                        + scores.stream()
                                .filter(other -> other.tenths() > place.score().tenths())
                                .count()));
    }

    private static List<FinalScore> scores(List<Integer> tenths) {
        return tenths.stream()
                .map(given -> new FinalScore(
                        Ids.next(), Ids.next(), PAIRING.supporter(), PAIRING.recipient(), given, Grade.GOOD))
                .toList();
    }
}
