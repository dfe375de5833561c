package org.minkang.pairing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class AssessmentFeatureTest {

    private static final String ASSESSMENTS = "/pairing/v1/assessments";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer programme;
    private Api.Answer supporter;
    private Api.Answer pairing;
    private Tokens hospital;

    @BeforeEach
    void aPairingThatGoesOn() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        programme = suite.programme();
        supporter = suite.institution("A100", "SECONDARY", "441302");
        pairing = suite.lasting(programme.id(), supporter, centre("441322"));
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
    }

    @Test
    void goesFromTheSelfScoreToTheFinalGradeAndLeavesSupportAsItIs() {
        Api.Answer begun = suite.as(hospital).post(ASSESSMENTS, Suite.assessmentBody(pairing, 2012));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.header("Location")).isEqualTo(ASSESSMENTS + "/" + begun.id());
        assertThat(begun.<List<Object>>at("$.card.criteria")).hasSize(8);
        Api.Answer scored =
                suite.as(hospital).put(ASSESSMENTS + "/" + begun.id() + "/self-score", Suite.scores("25"), begun);
        Api.Answer submitted = suite.assessmentStep(hospital, scored, "submission", "{}");
        Api.Answer given = suite.assessmentStep(Suite.city(), submitted, "bureau-score", Suite.scores("14.9"));
        Api.Answer unsummed = suite.tryAssessmentStep(Suite.province(), given, "finalisation", "{}");
        suite.annualSummary(pairing, 2012);

        Api.Answer finalised = suite.assessmentStep(Suite.province(), given, "finalisation", "{}");

        assertThat(unsummed.code()).isEqualTo("SUMMARY_MISSING");
        assertThat(finalised.<String>at("$.status")).isEqualTo("FINALISED");
        assertThat(finalised.<Double>at("$.selfTotal")).isEqualTo(100.0);
        assertThat(finalised.<Double>at("$.bureauTotal")).isEqualTo(89.9);
        assertThat(finalised.<String>at("$.grade")).isEqualTo("GOOD");
        assertThat(finalised.<List<Double>>at("$.selfScores[?(@.criterion == 'STAFF')].score"))
                .containsExactly(25.0);
        Api.Answer assessed = suite.now(pairing);
        assertThat(assessed.<String>at("$.status")).isEqualTo("ASSESSED");
        assertThat(assessed.<List<String>>at("$.allowedTransitions"))
                .containsExactly("suspension", "termination", "renewal");
        assertThat(assessed.<List<Integer>>at("$.course.assessedYears")).containsExactly(2012);
        Api.Answer late = suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));
        assertThat(late.<String>at("$.status")).isEqualTo("ON_POST");
        assertThat(suite.now(pairing).<String>at("$.status")).isEqualTo("ASSESSED");
    }

    @Test
    void separatesWhoScoresItselfWhoAssessesAndWhoFinalises() {
        Api.Answer submitted = suite.selfScored(pairing, 2012);
        suite.annualSummary(pairing, 2012);

        assertThat(suite.tryAssessmentStep(Suite.city(), submitted, "bureau-score", Suite.scores("20"))
                        .code())
                .isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(suite.tryAssessmentStep(Suite.county("441322"), submitted, "bureau-score", Suite.scores("20"))
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.tryAssessmentStep(hospital, submitted, "bureau-score", Suite.scores("20"))
                        .status())
                .isEqualTo(403);
        Api.Answer given = suite.assessmentStep(Suite.province(), submitted, "bureau-score", Suite.scores("20"));
        assertThat(suite.tryAssessmentStep(Suite.province(), given, "finalisation", "{}")
                        .code())
                .isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(suite.tryAssessmentStep(Suite.city(), submitted, "finalisation", "{}")
                        .status())
                .isEqualTo(412);
        assertThat(suite.assessmentStep(Suite.city(), given, "finalisation", "{}")
                        .<List<Object>>at("$.allowedTransitions"))
                .isEmpty();
    }

    @Test
    void canBeGivenBackToTheSupporterWhoScoresItselfAnew() {
        Api.Answer submitted = suite.selfScored(pairing, 2012);
        String reason = "{\"reason\": \"人员一项缺少花名册\"}";
        Api.Answer scored = suite.assessmentStep(Suite.province(), submitted, "bureau-score", Suite.scores("20"));

        Api.Answer returned = suite.assessmentStep(Suite.city(), scored, "return", reason);
        Api.Answer rewritten =
                suite.as(hospital).put(ASSESSMENTS + "/" + returned.id() + "/self-score", Suite.scores("24"), returned);
        Api.Answer again = suite.assessmentStep(hospital, rewritten, "submission", "{}");

        assertThat(returned.<String>at("$.status")).isEqualTo("RETURNED");
        assertThat(returned.<String>at("$.returnReason")).isEqualTo("人员一项缺少花名册");
        assertThat(returned.<List<Object>>at("$.bureauScores")).isEmpty();
        assertThat(returned.<List<String>>at("$.allowedTransitions")).containsExactly("submission");
        assertThat(rewritten.<Double>at("$.selfTotal")).as(rewritten.body()).isEqualTo(99.0);
        assertThat(again.<String>at("$.status")).isEqualTo("SELF_SCORED");
        assertThat(again.body()).doesNotContain("returnReason");
        assertThat(suite.tryAssessmentStep(Suite.city(), again, "return", "{\"reason\": \"?\"}")
                        .pointers())
                .containsExactly("/reason");
        assertThat(suite.tryAssessmentStep(Suite.city(), submitted, "return", reason)
                        .status())
                .isEqualTo(412);
        assertThat(suite.tryAssessmentStep(hospital, again, "return", reason).status())
                .isEqualTo(403);
        assertThat(suite.tryAssessmentStep(Suite.county("441322"), again, "return", reason)
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.tryAssessmentStep(Suite.county("441323"), again, "return", reason)
                        .status())
                .isEqualTo(404);
        assertThat(suite.tryAssessmentStep(Suite.city(), suite.assessment(pairing, 2013), "return", reason)
                        .code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void showsTheBureausScoreToBureausAloneUntilItIsFinal() {
        Api.Answer scored = suite.bureauScored(pairing, 2012, "18.5");
        String path = ASSESSMENTS + "/" + scored.id();
        String list = ASSESSMENTS + "?pairingId=" + pairing.id();
        String sheet = "/pairing/v1/reports/score-sheet?format=csv&assessmentId=" + scored.id();
        Tokens centre = Suite.hospital(pairing.at("$.recipient.creditCode"), "441322");

        for (Tokens staff : List.of(hospital, centre)) {
            Api.Answer seen = suite.as(staff).get(path);
            assertThat(seen.<List<Object>>at("$.bureauScores")).isEmpty();
            assertThat(seen.<Double>at("$.selfTotal")).isEqualTo(100.0);
            assertThat(seen.body()).doesNotContain("bureauTotal", "\"grade\"");
            assertThat(suite.as(staff).get(list).body()).contains("selfTotal").doesNotContain("bureauTotal");
            assertThat(suite.as(staff).get(sheet).body()).doesNotContain("18.5", "等次");
        }
        assertThat(city.get(path).<Double>at("$.bureauTotal")).isEqualTo(93.5);
        assertThat(city.get(sheet).body()).contains("18.5", "等次:优秀");
        suite.assessmentStep(Suite.city(), scored, "finalisation", "{}");
        assertThat(suite.as(hospital).get(path).<Double>at("$.bureauTotal")).isEqualTo(93.5);
        assertThat(suite.as(centre).get(sheet).body()).contains("18.5", "等次:优秀");
    }

    @Test
    void isBegunOnceForAYearByTheSupporterAndSeenByBothSidesOnly() {
        String key = UUID.randomUUID().toString();
        String body = Suite.assessmentBody(pairing, 2012);
        Tokens other =
                Suite.hospital(suite.institution("A100", "SECONDARY", "441302").at("$.creditCode"), "441302");

        UUID first = city.post(ASSESSMENTS, body, key).id();

        assertThat(city.post(ASSESSMENTS, body, key).id()).isEqualTo(first);
        assertThat(city.post(ASSESSMENTS, body).pointers()).containsExactly("/year");
        assertThat(city.post(ASSESSMENTS, Suite.assessmentBody(pairing, 2011)).pointers())
                .containsExactly("/year");
        assertThat(suite.as(other)
                        .post(ASSESSMENTS, Suite.assessmentBody(pairing, 2013))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.as(Suite.county("441322"))
                        .get(ASSESSMENTS + "/" + first)
                        .status())
                .isEqualTo(200);
        assertThat(suite.as(Suite.county("441323"))
                        .get(ASSESSMENTS + "/" + first)
                        .status())
                .isEqualTo(404);
        assertThat(city.get(ASSESSMENTS + "?programmeId=" + programme.id() + "&year=2012&status=DRAFT&count=true")
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(first.toString());
    }

    @Test
    void namesScoresThatBreakTheCardAndThoseThatAreMissing() {
        Api.Answer begun = suite.assessment(pairing, 2012);
        String path = ASSESSMENTS + "/" + begun.id() + "/self-score";

        Api.Answer broken = city.put(path, """
                {"scores": [{"criterion": "STAFF", "score": 25.1}, {"criterion": "NONE", "score": 1.25}]}
                """, begun);
        Api.Answer part = city.put(path, "{\"scores\": [{\"criterion\": \"STAFF\", \"score\": 18.5}]}", begun);
        Api.Answer incomplete = suite.tryAssessmentStep(Suite.city(), part, "submission", "{}");

        assertThat(broken.pointers())
                .containsExactlyInAnyOrder("/scores/0/score", "/scores/1/criterion", "/scores/1/score");
        assertThat(part.<Double>at("$.selfTotal")).as(part.body()).isEqualTo(18.5);
        assertThat(incomplete.code()).isEqualTo("SCORES_MISSING");
        assertThat(incomplete.<List<String>>at("$.missing")).hasSize(7).doesNotContain("STAFF");
    }

    @Test
    void ranksFinalTotalsWithTiesAndListsTheRestApart() {
        Api.Answer second = suite.lasting(programme.id(), supporter, centre("441322"));
        Api.Answer third = suite.lasting(programme.id(), supporter, centre("441323"));
        Api.Answer open = suite.lasting(programme.id(), supporter, centre("441323"));
        suite.assessed(pairing, 2012, "20.5");
        suite.assessed(second, 2012, "20.5");
        suite.assessed(third, 2012, "20.4");
        suite.bureauScored(open, 2012, "25");
        String path = "/pairing/v1/assessment-ranking?year=2012&programmeId=" + programme.id();

        Api.Answer ranking = city.get(path);

        assertThat(ranking.<List<Integer>>at("$.places[*].rank"))
                .as(ranking.body())
                .containsExactly(1, 1, 3);
        assertThat(ranking.<List<Double>>at("$.places[*].total")).containsExactly(95.5, 95.5, 95.4);
        assertThat(ranking.<String>at("$.places[2].pairingId"))
                .isEqualTo(third.id().toString());
        assertThat(ranking.<List<String>>at("$.unassessed[*].pairingId"))
                .containsExactly(open.id().toString());
        Api.Answer county = suite.as(Suite.county("441323")).get(path);
        assertThat(county.<List<Integer>>at("$.places[*].rank")).containsExactly(1);
        assertThat(county.<List<String>>at("$.within")).containsExactly("441323");
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void assessesByTheBureausOwnCardOnceItHasOne() {
        String cards = "/pairing/v1/scorecards";
        Api.Answer wrong = city.post(cards, Suite.scorecardBody(programme.id(), 2012, 99));
        Api.Answer card = suite.scorecard(programme.id(), 2012);

        Api.Answer begun = suite.assessment(pairing, 2012);
        suite.assessment(pairing, 2013);

        assertThat(wrong.pointers()).containsExactly("/card/criteria");
        assertThat(begun.<List<String>>at("$.card.criteria[*].code")).containsExactly("ALL");
        assertThat(city.post(cards, Suite.scorecardBody(programme.id(), 2013, 100))
                        .code())
                .isEqualTo("ASSESSMENT_BEGUN");
        assertThat(suite.as(Suite.county("441322"))
                        .post(cards, Suite.scorecardBody(programme.id(), 2014, 100))
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.as(Suite.county("441322"))
                        .get(cards + "?programmeId=" + programme.id())
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(card.id().toString());
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(cards + "/" + card.id())
                        .status())
                .isEqualTo(404);
        assertThat(city.get("/pairing/v1/scorecard-templates").<List<Integer>>at("$.items[0].card.criteria[*].weight"))
                .hasSize(8);
    }

    @Test
    void printsTheScoreSheet() {
        Api.Answer assessment = suite.assessed(pairing, 2012, "18.5");
        String path = "/pairing/v1/reports/score-sheet?assessmentId=" + assessment.id();

        Api.Answer csv = city.get(path + "&format=csv");

        assertThat(csv.body().substring(1).lines()).first().isEqualTo("序号,考核指标,分值,所需材料,自评得分,自评说明,考核得分,考核意见");
        assertThat(csv.body()).contains("合计,100,", "等次:优秀", "花名册齐全");
        assertThat(city.get(path).<Double>at("$.bureauTotal")).isEqualTo(93.5);
        assertThat(city.get(path + "&format=xlsx").status()).isEqualTo(200);
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(404);
    }

    private Api.Answer centre(String county) {
        return suite.institution("C220", "PRIMARY", county);
    }
}
