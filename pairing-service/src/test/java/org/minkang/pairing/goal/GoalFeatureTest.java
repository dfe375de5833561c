package org.minkang.pairing.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class GoalFeatureTest {

    private static final String GOALS = "/pairing/v1/assessment-goals";
    private static final String CHECK = "{\"checkedOn\": \"2012-10-15\", \"finding\": \"考勤齐全\", \"met\": true}";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer pairing;
    private Tokens hospital;
    private Tokens centre;

    @BeforeEach
    void aSignedPairingOfTwoCounties() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        pairing = suite.signed(
                suite.planned(suite.designated(suite.proposal(suite.sharedProgramme(), supporter, recipient))));
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
        centre = Suite.hospital(recipient.at("$.creditCode"), "441322");
    }

    @Test
    void theSupporterSetsAGoalAndChecksItself() {
        Api.Answer goal = suite.as(hospital).post(GOALS, Suite.assessmentGoalBody(pairing));
        assertThat(goal.status()).as(goal.body()).isEqualTo(201);
        assertThat(goal.<String>at("$.status")).isEqualTo("UNCHECKED");

        Api.Answer checked = check(hospital, goal);

        assertThat(checked.<String>at("$.status")).as(checked.body()).isEqualTo("MET");
        assertThat(checked.<List<String>>at("$.checks[*].finding")).containsExactly("考勤齐全");
        assertThat(check(hospital, goal).status()).isEqualTo(412);
        assertThat(revise(hospital, checked).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void theRecipientOnlyReadsAndAThirdCountySeesNothing() {
        Api.Answer goal = suite.assessmentGoal(pairing);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(centre)
                        .post(GOALS, Suite.assessmentGoalBody(pairing))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(check(centre, goal).code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.as(centre).get(GOALS + "/" + goal.id()).status()).isEqualTo(200);
        assertThat(third.get(GOALS + "/" + goal.id()).status()).isEqualTo(404);
        assertThat(revise(hospital, goal).<String>at("$.measure")).isEqualTo("排班表");
    }

    @Test
    void listsByStatusAndDay() {
        Api.Answer goal = suite.assessmentGoal(pairing);
        String mine = GOALS + "?pairingId=" + pairing.id();

        assertThat(city.get(mine + "&status=UNCHECKED&dueTo=2012-12-30").<List<String>>at("$.items[*].id"))
                .containsExactly(goal.id().toString());
        assertThat(city.get(mine + "&status=MET").<List<String>>at("$.items[*].id"))
                .isEmpty();
        assertThat(city.get(mine + "&dueTo=2012-12-29").<List<String>>at("$.items[*].id"))
                .isEmpty();
    }

    private Api.Answer check(Tokens caller, Api.Answer goal) {
        return suite.as(caller).post(GOALS + "/" + goal.id() + "/checks", CHECK, goal);
    }

    private Api.Answer revise(Tokens caller, Api.Answer goal) {
        String body = "{\"title\": \"每月在岗不少于 22 天\", \"dueOn\": \"2012-12-30\", \"measure\": \"排班表\"}";
        return suite.as(caller).put(GOALS + "/" + goal.id(), body, goal);
    }
}
