package org.minkang.pairing.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Final scores by the bureau's total, the highest first (考核排名). Equal totals share a rank, and the next one counts those above it:
 * 1, 1, 3.
 *
 * @param places in order
 */
record Ranking(List<Place> places) {

    private static final Comparator<FinalScore> IN_ORDER = Comparator.comparingInt(FinalScore::tenths)
            .reversed()
            .thenComparing(score -> score.supporter().name())
            .thenComparing(FinalScore::pairingId);

    /**
     * One pairing in the ranking.
     *
     * @param rank from 1
     * @param score what it was given
     */
    record Place(int rank, FinalScore score) {}

    Ranking {
        places = List.copyOf(places);
    }

    static Ranking of(Collection<FinalScore> scores) {
        List<FinalScore> ordered = scores.stream().sorted(IN_ORDER).toList();
        List<Place> places = new ArrayList<>();
        int rank = 1;
        for (int index = 0; index < ordered.size(); index++) {
            FinalScore score = ordered.get(index);
            if (index > 0 && score.tenths() < ordered.get(index - 1).tenths()) {
                rank = index + 1;
            }
            places.add(new Place(rank, score));
        }
        return new Ranking(places);
    }
}
