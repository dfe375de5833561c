package org.minkang.pairing.progress;

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
class PlanTaskFeatureTest {

    private static final String TASKS = "/pairing/v1/plan-tasks";
    private static final String REASON = "{\"reason\": \"仍差两次门诊\"}";

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
    void theSupporterNotesAndTheRecipientConfirms() {
        Api.Answer begun = suite.as(hospital).post(TASKS, Suite.planTaskBody(pairing));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.header("Location")).isEqualTo(TASKS + "/" + begun.id());
        assertThat(begun.<List<String>>at("$.allowedTransitions")).containsExactly("progress");

        Api.Answer done = step(hospital, begun, "progress", Suite.PROGRESS_DONE);
        Api.Answer confirmed = step(centre, done, "confirmation", "{}");

        assertThat(done.<String>at("$.completedOn")).as(done.body()).isEqualTo("2012-12-20");
        assertThat(done.<List<Integer>>at("$.notes[*].percent")).containsExactly(40, 100);
        assertThat(confirmed.<String>at("$.status")).isEqualTo("CONFIRMED");
        assertThat(step(hospital, confirmed, "progress", Suite.PROGRESS_DONE).code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(step(centre, done, "confirmation", "{}").status()).isEqualTo(412);
    }

    @Test
    void neitherSideTakesTheOthersStepAndAThirdCountySeesNothing() {
        Api.Answer done = suite.planTaskDone(pairing);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(centre).post(TASKS, Suite.planTaskBody(pairing)).code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(step(centre, done, "progress", Suite.PROGRESS_DONE).status()).isEqualTo(403);
        assertThat(step(hospital, done, "confirmation", "{}").code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(step(hospital, done, "return", REASON).status()).isEqualTo(403);
        assertThat(third.get(TASKS + "/" + done.id()).status()).isEqualTo(404);
        assertThat(third.get(completion()).status()).isEqualTo(404);
        assertThat(suite.as(centre).get(TASKS + "/" + done.id()).status()).isEqualTo(200);
    }

    @Test
    void beginsEachTaskOnceAndOnlyThoseOfThePlan() {
        String key = UUID.randomUUID().toString();
        String body = Suite.planTaskBody(pairing);

        UUID first = city.post(TASKS, body, key).id();

        assertThat(city.post(TASKS, body, key).id()).isEqualTo(first);
        assertThat(city.post(TASKS, body).status()).isEqualTo(409);
        assertThat(city.post(TASKS, body).pointers()).containsExactly("/task");
        assertThat(city.post(TASKS, body.replace("\"task\": 1", "\"task\": 2")).pointers())
                .containsExactly("/task");
        assertThat(city.post(TASKS, body.replace("ANNUAL", "THREE_YEAR")).status())
                .isEqualTo(201);
    }

    @Test
    void refusesStepsBackWithoutAReason() {
        Api.Answer begun = suite.planTask(pairing);
        String back = "{\"notedOn\": \"2012-10-01\", \"percent\": 30, \"note\": \"复核\"}";

        assertThat(step(hospital, begun, "progress", back).pointers()).containsExactly("/reason");
        assertThat(step(hospital, begun, "progress", back.replace("}", ", \"reason\": \"扣除重复登记\"}"))
                        .<Integer>at("$.percent"))
                .isEqualTo(30);
    }

    @Test
    void countsWholeTasksOfBothPlans() {
        Api.Answer returned = step(centre, suite.planTaskDone(pairing), "return", REASON);
        assertThat(city.get(completion()).<Integer>at("$.total.completed")).isZero();

        Api.Answer again = step(hospital, returned, "progress", Suite.PROGRESS_DONE);
        step(centre, again, "confirmation", "{}");
        Api.Answer completion = city.get(completion());

        assertThat(completion.<Integer>at("$.total.tasks"))
                .as(completion.body())
                .isEqualTo(2);
        assertThat(completion.<Integer>at("$.total.confirmed")).isEqualTo(1);
        assertThat(completion.<String>at("$.total.percent")).isEqualTo("50.00");
        assertThat(completion.<List<String>>at("$.plans[*].plan")).containsExactly("ANNUAL", "THREE_YEAR");
    }

    @Test
    void listsByPlanStatusAndDay() {
        Api.Answer task = suite.planTask(pairing);
        String mine = TASKS + "?pairingId=" + pairing.id();

        for (String filter : List.of("", "&plan=ANNUAL", "&status=UNDER_WAY", "&dueTo=2012-12-30", "&sort=-dueOn")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(task.id().toString());
        }
        for (String filter : List.of("&plan=THREE_YEAR", "&status=COMPLETED", "&dueTo=2012-12-29")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    private Api.Answer step(Tokens caller, Api.Answer task, String step, String body) {
        return suite.as(caller).post(TASKS + "/" + task.id() + "/" + step, body, task);
    }

    private String completion() {
        return "/pairing/v1/pairings/" + pairing.id() + "/plan-completion";
    }
}
