package org.minkang.pairing.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.scorecard.Criterion;
import org.minkang.pairing.scorecard.Scorecard;

/**
 * What one side gave (评分).
 *
 * @param scores by criterion, each at most once
 * @param by subject of who wrote it last
 * @param at when, in UTC
 */
public record Scoring(List<CriterionScore> scores, String by, Instant at) {

    public Scoring {
        scores = List.copyOf(scores);
    }

    /** What a criterion was given. */
    public Optional<CriterionScore> of(String criterion) {
        return scores.stream()
                .filter(score -> score.criterion().equals(criterion))
                .findFirst();
    }

    /** The sum in tenths of a point. */
    public int total() {
        return scores.stream().mapToInt(CriterionScore::tenths).sum();
    }

    /**
     * The same, when every criterion of the card has a score.
     *
     * @throws ProblemException 422 {@code SCORES_MISSING} naming those that have none
     */
    Scoring complete(Scorecard card) {
        List<String> missing = card.criteria().stream()
                .map(Criterion::code)
                .filter(code -> of(code).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    AssessmentProblem.SCORES_MISSING,
                    List.of(String.join(", ", missing)),
                    List.of(),
                    Map.of("missing", missing));
        }
        return this;
    }
}
