package org.minkang.pairing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Pairings;
import org.minkang.pairing.scorecard.Criterion;
import org.minkang.pairing.scorecard.Grade;
import org.minkang.pairing.scorecard.GradeThresholds;
import org.minkang.pairing.scorecard.Scorecard;

class AssessmentTest {

    private static final Scorecard CARD = new Scorecard(
            "评分表",
            "Card",
            List.of(
                    new Criterion("STAFF", "人员", "Staff", 60, "花名册", List.of()),
                    new Criterion("PLANS", "计划", "Plans", 40, "计划书", List.of())),
            new GradeThresholds(90, 80, 60));

    private static final Scoring SELF = scoring("60", "38.5");
    private static final Scoring BUREAU = scoring("50.1", "39.8");

    private static final Map<String, UnaryOperator<Assessment>> TRANSITIONS = Map.of(
            "submission", before -> before.submit(Given.NOW),
            "return", before -> before.giveBack("请补花名册", Given.NOW),
            "bureau-score", before -> before.scoreByBureau(BUREAU, Given.NOW),
            "finalisation", before -> before.finalise(true, Given.NOW));

    @Test
    void keepsTheSelfScoreApartFromTheBureaus() {
        Assessment finalised = in(AssessmentStatus.FINALISED);

        assertThat(finalised.self()).isEqualTo(SELF);
        assertThat(finalised.bureau()).isEqualTo(BUREAU);
        assertThat(SELF.total()).isEqualTo(985);
        assertThat(BUREAU.total()).isEqualTo(899);
        assertThat(finalised.grade()).contains(Grade.GOOD);
        assertThat(in(AssessmentStatus.SELF_SCORED).grade()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> takesExactlyTheTransitionsThatItNames() {
        return Stream.of(AssessmentStatus.values()).flatMap(status -> TRANSITIONS.entrySet().stream()
                .map(transition -> DynamicTest.dynamicTest(
                        transition.getKey() + " from " + status,
                        () -> takesOnlyWhatItNames(in(status), transition.getKey(), transition.getValue()))));
    }

    @Test
    void takesSelfScoresUntilTheyAreHandedIn() {
        Assessment draft = in(AssessmentStatus.DRAFT);

        assertThat(draft.scoreSelf(scoring("1", "1"), Given.NOW).self()).isEqualTo(scoring("1", "1"));
        assertThat(Refusals.code(() -> in(AssessmentStatus.SELF_SCORED).scoreSelf(SELF, Given.NOW)))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void isScoredAndHandedInAnewOnceItIsGivenBack() {
        Assessment returned = in(AssessmentStatus.BUREAU_SCORED).giveBack("请补花名册", Given.NOW);
        Assessment rewritten = returned.scoreSelf(scoring("1", "1"), Given.NOW);
        Assessment again = rewritten.submit(Given.NOW);

        assertThat(returned.returnReason()).isEqualTo("请补花名册");
        assertThat(returned.self()).isEqualTo(SELF);
        assertThat(returned.bureau()).isNull();
        assertThat(rewritten.returnReason()).isEqualTo("请补花名册");
        assertThat(again.status()).isEqualTo(AssessmentStatus.SELF_SCORED);
        assertThat(again.self()).isEqualTo(scoring("1", "1"));
        assertThat(again.returnReason()).isNull();
    }

    @ParameterizedTest
    @EnumSource(AssessmentStatus.class)
    void showsTheBureausScoreToBureausAloneUntilItIsFinal(AssessmentStatus status) {
        Assessment assessment = in(status);

        Assessment hospitals = assessment.shown(false);

        assertThat(assessment.shown(true)).isEqualTo(assessment);
        assertThat(hospitals.self()).isEqualTo(assessment.self());
        assertThat(hospitals.bureau()).isEqualTo(status == AssessmentStatus.FINALISED ? BUREAU : null);
        assertThat(hospitals.grade().isPresent()).isEqualTo(status == AssessmentStatus.FINALISED);
    }

    @Test
    void isHandedInAndScoredWithEveryCriterionOnly() {
        Scoring half = check(score("STAFF", "60"));
        Assessment begun = begun(PairingStatus.ACTIVE);

        assertThat(Refusals.of(() -> begun.submit(Given.NOW)).extensions())
                .containsEntry("missing", List.of("STAFF", "PLANS"));
        assertThat(Refusals.of(() -> begun.scoreSelf(half, Given.NOW).submit(Given.NOW))
                        .extensions())
                .containsEntry("missing", List.of("PLANS"));
        assertThat(Refusals.code(() -> in(AssessmentStatus.SELF_SCORED).scoreByBureau(half, Given.NOW)))
                .isEqualTo("SCORES_MISSING");
    }

    @Test
    void isFinalOnceTheYearIsSummedUpOnly() {
        Assessment scored = in(AssessmentStatus.BUREAU_SCORED);

        assertThat(Refusals.code(() -> scored.finalise(false, Given.NOW))).isEqualTo("SUMMARY_MISSING");
        assertThat(scored.finalise(true, Given.NOW).status()).isEqualTo(AssessmentStatus.FINALISED);
    }

    @Test
    void isOfAYearInWhichThePairingWasActive() {
        assertThat(begun(PairingStatus.EXPIRED).status()).isEqualTo(AssessmentStatus.DRAFT);
        assertThat(Refusals.code(() -> begun(PairingStatus.SIGNED))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.code(() -> begun(PairingStatus.TERMINATED))).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(Refusals.violations(() -> begun(PairingStatus.ASSESSED))).containsExactly("/year YEAR_ASSESSED");
        assertThat(Refusals.violations(
                        () -> Assessment.begun(Pairings.in(PairingStatus.ACTIVE), 2014, CARD, Given.NOW)))
                .containsExactly("/year YEAR_NOT_SUPPORTED");
    }

    @Test
    void namesEveryScoreThatBreaksTheCard() {
        assertThat(check(score("STAFF", "60"), score("PLANS", "0")).total()).isEqualTo(600);
        assertThat(Refusals.violations(() ->
                        check(score("STAFF", "60.1"), score("STAFF", "1"), score("NONE", "1"), score("PLANS", "1.25"))))
                .containsExactly(
                        "/scores/0/score SCORE_ABOVE_WEIGHT",
                        "/scores/1/criterion CRITERION_TWICE",
                        "/scores/2/criterion CRITERION_UNKNOWN",
                        "/scores/3/score SCORE_TOO_PRECISE");
    }

    private static void takesOnlyWhatItNames(Assessment before, String name, UnaryOperator<Assessment> transition) {
        if (before.allowedTransitions().contains(name)) {
            assertThat(transition.apply(before).entry().version())
                    .isEqualTo(before.entry().version() + 1);
        } else {
            assertThat(Refusals.of(() -> transition.apply(before)).extensions())
                    .containsEntry("allowedTransitions", before.allowedTransitions());
        }
    }

    /** At every stage, the draft with all its scores. */
    private static Assessment in(AssessmentStatus status) {
        return switch (status) {
            case DRAFT -> begun(PairingStatus.ACTIVE).scoreSelf(SELF, Given.NOW);
            case RETURNED -> in(AssessmentStatus.SELF_SCORED).giveBack("请补花名册", Given.NOW);
            case SELF_SCORED -> in(AssessmentStatus.DRAFT).submit(Given.NOW);
            case BUREAU_SCORED -> in(AssessmentStatus.SELF_SCORED).scoreByBureau(BUREAU, Given.NOW);
            case FINALISED -> in(AssessmentStatus.BUREAU_SCORED).finalise(true, Given.NOW);
        };
    }

    private static Assessment begun(PairingStatus status) {
        return Assessment.begun(Pairings.in(status), 2012, CARD, Given.NOW);
    }

    private static Scoring scoring(String staff, String plans) {
        return check(score("STAFF", staff), score("PLANS", plans));
    }

    private static Scoring check(AssessmentRequests.Score... scores) {
        return ScoreCheck.of(List.of(scores), CARD, "clerk", Given.NOW);
    }

    private static AssessmentRequests.Score score(String criterion, String points) {
        return new AssessmentRequests.Score(criterion, new BigDecimal(points), null);
    }
}
