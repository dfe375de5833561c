package org.minkang.pairing.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.scorecard.Criterion;
import org.minkang.pairing.scorecard.Scorecard;
import org.minkang.pairing.scorecard.Tenths;

/** Holds the scores that a caller sends to a card, naming every one that breaks a rule. */
final class ScoreCheck {

    private final Scorecard card;
    private final Set<String> seen = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private ScoreCheck(Scorecard card) {
        this.card = card;
    }

    /**
     * The scores in tenths.
     *
     * @throws ProblemException 422 with {@code CRITERION_UNKNOWN}, {@code CRITERION_TWICE}, {@code SCORE_TOO_PRECISE} and
     *     {@code SCORE_ABOVE_WEIGHT}
     */
    static Scoring of(List<AssessmentRequests.Score> sent, Scorecard card, String by, Instant at) {
        ScoreCheck check = new ScoreCheck(card);
        List<CriterionScore> scores = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            check.read("/scores/" + index, sent.get(index)).ifPresent(scores::add);
        }
        if (!check.violations.isEmpty()) {
            throw ProblemException.invalid(check.violations);
        }
        return new Scoring(scores, by, at);
    }

    private Optional<CriterionScore> read(String pointer, AssessmentRequests.Score sent) {
        Optional<Criterion> criterion = card.criterion(sent.criterion());
        OptionalInt tenths = Tenths.of(sent.score());
        int before = violations.size();
        if (criterion.isEmpty()) {
            violations.add(Violation.at(pointer + "/criterion", "CRITERION_UNKNOWN", sent.criterion()));
        } else if (!seen.add(sent.criterion())) {
            violations.add(Violation.at(pointer + "/criterion", "CRITERION_TWICE", sent.criterion()));
        }
        if (tenths.isEmpty()) {
            violations.add(Violation.at(pointer + "/score", "SCORE_TOO_PRECISE"));
        } else if (criterion
                .filter(known -> tenths.getAsInt() > Tenths.ofPoints(known.weight()))
                .isPresent()) {
            violations.add(Violation.at(
                    pointer + "/score",
                    "SCORE_ABOVE_WEIGHT",
                    criterion.orElseThrow().weight()));
        }
        return violations.size() > before
                ? Optional.empty()
                : Optional.of(new CriterionScore(sent.criterion(), tenths.orElseThrow(), sent.note()));
    }
}
