package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.assessment.Assessment;
import org.minkang.pairing.assessment.AssessmentStatus;
import org.minkang.pairing.assessment.CriterionScore;
import org.minkang.pairing.assessment.Scoring;
import org.minkang.pairing.scorecard.Criterion;
import org.minkang.pairing.scorecard.Grade;
import org.minkang.pairing.scorecard.Scorecard;
import org.minkang.pairing.scorecard.Tenths;

/**
 * The score sheet of one assessment.
 *
 * @param assessmentId which
 * @param title of the card
 * @param year assessed
 * @param supporter name of who is assessed
 * @param recipient name of whom it helps
 * @param lines by criterion, in the card's order
 * @param points what the card adds up to
 * @param selfTotal what the supporter gives itself, absent until it does
 * @param bureauTotal what the bureau gives, absent until it does
 * @param grade what that comes to
 * @param status how far the assessment has come
 */
@Schema(name = "ScoreSheet")
record ScoreSheetReport(
        UUID assessmentId,
        String title,
        int year,
        String supporter,
        String recipient,
        List<Line> lines,
        int points,
        @Nullable BigDecimal selfTotal,
        @Nullable BigDecimal bureauTotal,
        @Nullable Grade grade,
        AssessmentStatus status) {

    /**
     * One criterion.
     *
     * @param number running number from 1
     * @param criterion its name
     * @param weight the most points
     * @param evidence what is to be shown
     * @param selfScore given by the supporter
     * @param selfNote its evidence
     * @param bureauScore given by the bureau
     * @param bureauNote its reasons
     */
    @Schema(name = "ScoreSheetLine")
    record Line(
            int number,
            String criterion,
            int weight,
            String evidence,
            @Nullable BigDecimal selfScore,
            @Nullable String selfNote,
            @Nullable BigDecimal bureauScore,
            @Nullable String bureauNote) {}

    static ScoreSheetReport of(Assessment assessment) {
        List<Criterion> criteria = assessment.card().criteria();
        return new ScoreSheetReport(
                assessment.entry().id(),
                assessment.card().titleZh(),
                assessment.year(),
                assessment.entry().supporter().name(),
                assessment.entry().recipient().name(),
                IntStream.range(0, criteria.size())
                        .mapToObj(index -> line(index + 1, criteria.get(index), assessment))
                        .toList(),
                Scorecard.FULL_POINTS,
                total(assessment.self()),
                total(assessment.bureau()),
                assessment.grade().orElse(null),
                assessment.status());
    }

    private static Line line(int number, Criterion criterion, Assessment assessment) {
        CriterionScore self = given(assessment.self(), criterion);
        CriterionScore bureau = given(assessment.bureau(), criterion);
        return new Line(
                number,
                criterion.nameZh(),
                criterion.weight(),
                criterion.evidence(),
                points(self),
                self == null ? null : self.note(),
                points(bureau),
                bureau == null ? null : bureau.note());
    }

    private static @Nullable CriterionScore given(@Nullable Scoring scoring, Criterion criterion) {
        return scoring == null ? null : scoring.of(criterion.code()).orElse(null);
    }

    private static @Nullable BigDecimal points(@Nullable CriterionScore score) {
        return score == null ? null : Tenths.shown(score.tenths());
    }

    private static @Nullable BigDecimal total(@Nullable Scoring scoring) {
        return scoring == null ? null : Tenths.shown(scoring.total());
    }
}
