package org.minkang.pairing.activity;

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
class ActivityFeatureTest {

    private static final String ACTIVITIES = "/pairing/v1/activities";
    private static final String REASON = "{\"reason\": \"人数与签到表不符\"}";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer pairing;
    private Tokens hospital;
    private Tokens centre;

    @BeforeEach
    void anActivePairingOfTwoCounties() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        Api.Answer signed = suite.signed(
                suite.planned(suite.designated(suite.proposal(suite.sharedProgramme(), supporter, recipient))));
        pairing = suite.active(signed, supporter);
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
        centre = Suite.hospital(recipient.at("$.creditCode"), "441322");
    }

    @Test
    void theSupporterRecordsAndTheRecipientConfirms() {
        Api.Answer activity = suite.as(hospital).post(ACTIVITIES, Suite.activityBody(pairing));
        assertThat(activity.status()).as(activity.body()).isEqualTo(201);
        assertThat(activity.header("Location")).isEqualTo(ACTIVITIES + "/" + activity.id());
        assertThat(activity.<List<String>>at("$.allowedTransitions")).containsExactly("confirmation", "return");

        Api.Answer confirmed = step(centre, activity, "confirmation", "{}");

        assertThat(confirmed.<String>at("$.status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.<List<String>>at("$.allowedTransitions")).isEmpty();
        assertThat(revise(hospital, confirmed, 15).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void whatTheRecipientGivesBackIsRevisedAndLookedAtAgain() {
        Api.Answer activity = suite.activity(pairing);

        Api.Answer returned = step(centre, activity, "return", REASON);
        assertThat(step(centre, returned, "confirmation", "{}").code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        Api.Answer revised = revise(hospital, returned, 15);

        assertThat(returned.<String>at("$.returnReason")).isEqualTo("人数与签到表不符");
        assertThat(revised.<String>at("$.status")).as(revised.body()).isEqualTo("RECORDED");
        assertThat(revised.<Integer>at("$.personsReached")).isEqualTo(15);
        assertThat(revised.body()).doesNotContain("returnReason");
        assertThat(revise(hospital, returned, 16).status()).isEqualTo(412);
        assertThat(step(centre, revised, "confirmation", "{}").status()).isEqualTo(200);
    }

    @Test
    void neitherSideTakesTheOthersStepAndAThirdCountySeesNothing() {
        Api.Answer activity = suite.activity(pairing);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(centre)
                        .post(ACTIVITIES, Suite.activityBody(pairing))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(revise(centre, activity, 15).code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(step(hospital, activity, "confirmation", "{}").code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(step(hospital, activity, "return", REASON).status()).isEqualTo(403);
        assertThat(step(Suite.county("441302"), activity, "confirmation", "{}").code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.as(centre).get(ACTIVITIES + "/" + activity.id()).status())
                .isEqualTo(200);
        assertThat(third.get(ACTIVITIES + "/" + activity.id()).status()).isEqualTo(404);
        assertThat(third.post(ACTIVITIES, Suite.activityBody(pairing)).status()).isEqualTo(404);
        assertThat(third.get(summaryPath()).status()).isEqualTo(404);
    }

    @Test
    void namesDaysOutsideTheTimeOfSupportAndDaysToCome() {
        assertThat(city.post(ACTIVITIES, on("2012-07-29")).pointers()).containsExactly("/heldOn");
        assertThat(city.post(ACTIVITIES, on("2013-07-01")).pointers()).containsExactly("/heldOn");
        assertThat(city.post(ACTIVITIES, on("2999-01-01")).pointers()).containsExactly("/heldOn");
        assertThat(city.post(ACTIVITIES, on("2012-07-30")).status()).isEqualTo(201);
        assertThat(city.post(ACTIVITIES, on("2013-06-30")).status()).isEqualTo(201);
    }

    @Test
    void refusesActivitiesBeforeAnybodyIsOnPost() {
        Api.Answer idle = suite.signed(suite.planned(suite.designated(suite.proposal(suite.sharedProgramme()))));

        assertThat(city.post(ACTIVITIES, Suite.activityBody(idle)).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void listsByPairingSideKindFieldStatusAndDay() {
        Api.Answer activity = suite.activity(pairing);
        String mine = ACTIVITIES + "?pairingId=" + pairing.id();

        for (String filter : List.of(
                "",
                "&supporter=" + pairing.at("$.supporter.creditCode"),
                "&recipient=" + pairing.at("$.recipient.creditCode"),
                "&region=441322",
                "&kind=TEACHING_ROUND",
                "&field=BASIC_CARE",
                "&status=RECORDED",
                "&from=2012-08-15&to=2012-08-15",
                "&sort=-heldOn&count=true")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(activity.id().toString());
        }
        for (String filter : List.of(
                "&region=441323",
                "&kind=LECTURE",
                "&field=OBSTETRICS",
                "&status=CONFIRMED",
                "&from=2012-08-16",
                "&to=2012-08-14",
                "&supporter=" + pairing.at("$.recipient.creditCode"))) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void sumsUpWhatIsConfirmedAndShowsTheRestApart() {
        step(centre, suite.activity(pairing), "confirmation", "{}");
        step(centre, suite.activity(pairing), "return", REASON);
        suite.activity(pairing);

        for (Tokens side : List.of(hospital, centre)) {
            Api.Answer summary = suite.as(side).get(summaryPath());
            assertThat(summary.<Integer>at("$.total.activities"))
                    .as(summary.body())
                    .isEqualTo(1);
            assertThat(summary.<Integer>at("$.total.personsReached")).isEqualTo(12);
            assertThat(summary.<Integer>at("$.total.unconfirmed")).isEqualTo(2);
            assertThat(summary.<List<String>>at("$.kinds[*].catalogueId")).hasSize(11);
            assertThat(summary.<List<String>>at("$.fields[*].catalogueId")).hasSize(7);
            assertThat(summary.<List<Integer>>at("$.kinds[?(@.catalogueId == 'D0-A02')].figures.activities"))
                    .containsExactly(1);
            assertThat(summary.<List<Integer>>at("$.fields[?(@.catalogueId == 'D0-F01')].figures.unconfirmed"))
                    .containsExactly(2);
            assertThat(summary.<List<String>>at("$.cells[*].kind")).containsExactly("TEACHING_ROUND");
        }
    }

    @Test
    void recordsOnceWhatIsSentTwiceWithOneKey() {
        String key = UUID.randomUUID().toString();
        String body = Suite.activityBody(pairing);

        UUID first = city.post(ACTIVITIES, body, key).id();
        UUID again = city.post(ACTIVITIES, body, key).id();

        assertThat(again).isEqualTo(first);
        assertThat(city.get(ACTIVITIES + "?pairingId=" + pairing.id()).<List<String>>at("$.items[*].id"))
                .hasSize(1);
    }

    @Test
    void everyStepStandsInTheJournal() {
        Api.Answer activity = suite.activity(pairing);
        step(centre, activity, "confirmation", "{}");

        Api.Answer journal =
                suite.as(Tokens.auditor("441322", "journal.read")).get("/pairing/v1/journal?entityId=" + activity.id());

        assertThat(journal.<List<String>>at("$.items[*].action")).containsExactlyInAnyOrder("created", "confirmed");
    }

    private Api.Answer step(Tokens caller, Api.Answer activity, String step, String body) {
        return suite.as(caller).post(ACTIVITIES + "/" + activity.id() + "/" + step, body, activity);
    }

    private Api.Answer revise(Tokens caller, Api.Answer activity, int persons) {
        String body = """
                {"kind": "TEACHING_ROUND", "field": "BASIC_CARE", "heldOn": "2012-08-15", "place": "内科病区",
                 "personsReached": %d}
                """.formatted(persons);
        return suite.as(caller).put(ACTIVITIES + "/" + activity.id(), body, activity);
    }

    private String on(String day) {
        return Suite.activityBody(pairing).replace("2012-08-15", day);
    }

    private String summaryPath() {
        return "/pairing/v1/pairings/" + pairing.id() + "/activity-summary";
    }
}
