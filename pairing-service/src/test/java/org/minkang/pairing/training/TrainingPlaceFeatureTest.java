package org.minkang.pairing.training;

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
class TrainingPlaceFeatureTest {

    private static final String PLACES = "/pairing/v1/training-places";

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
        pairing = suite.signed(suite.planned(suite.designated(suite.proposal(suite.sharedProgramme()))));
        hospital = Suite.hospital(pairing.at("$.supporter.creditCode"), "441302");
        centre = Suite.hospital(pairing.at("$.recipient.creditCode"), "441322");
    }

    @Test
    void freeFurtherTrainingTakesNoFeeAndAShortCourseMay() {
        assertThat(city.post(PLACES, changed("\"0.00\"", "\"100.00\"")).pointers())
                .containsExactly("/fee");
        assertThat(city.post(PLACES, changed("\"0.00\"", "\"100.00\"")).body()).contains("FEE_NOT_ZERO");

        Api.Answer course =
                city.post(PLACES, changed("\"0.00\"", "\"100.00\"").replace("FREE_FELLOWSHIP", "SHORT_COURSE"));

        assertThat(course.status()).as(course.body()).isEqualTo(201);
        assertThat(city.get(PLACES + "/" + course.id()).<String>at("$.fee")).isEqualTo("100.00");
    }

    @Test
    void namesTooManyPersonsAndPeriodsOutsideTheTimeOfSupport() {
        assertThat(city.post(PLACES, changed("\"persons\": 3", "\"persons\": 5"))
                        .body())
                .contains("PERSONS_EXCEED_PLACES");
        assertThat(city.post(PLACES, changed("2012-11-30", "2013-07-01")).pointers())
                .containsExactly("/period");
        assertThat(city.post(PLACES, changed("2012-09-01", "2012-06-24")).pointers())
                .containsExactly("/period");
        assertThat(city.post(PLACES, changed("\"persons\": 3", "\"persons\": 4"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSupporterRevisesHowManyCame() {
        Api.Answer place = suite.as(hospital).post(PLACES, Suite.trainingPlaceBody(pairing));

        Api.Answer revised = revise(hospital, place);

        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        assertThat(city.get(PLACES + "/" + place.id()).<Integer>at("$.persons")).isEqualTo(4);
        assertThat(revise(hospital, place).status()).isEqualTo(412);
    }

    @Test
    void theRecipientSeesAndDoesNotWriteAndAThirdCountySeesNothing() {
        Api.Answer place = suite.trainingPlace(pairing);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(centre).get(PLACES + "/" + place.id()).status()).isEqualTo(200);
        assertThat(suite.as(centre)
                        .post(PLACES, Suite.trainingPlaceBody(pairing))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(revise(centre, place).status()).isEqualTo(403);
        assertThat(third.get(PLACES + "/" + place.id()).status()).isEqualTo(404);
        assertThat(third.post(PLACES, Suite.trainingPlaceBody(pairing)).status())
                .isEqualTo(404);
    }

    @Test
    void listsByPairingKindAndDay() {
        Api.Answer place = suite.trainingPlace(pairing);
        String mine = PLACES + "?pairingId=" + pairing.id();

        for (String filter : List.of("", "&kind=FREE_FELLOWSHIP", "&from=2012-09-01&to=2012-09-01")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(place.id().toString());
        }
        for (String filter : List.of("&kind=SHORT_COURSE", "&from=2012-09-02", "&to=2012-08-31")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    private String changed(String from, String to) {
        return Suite.trainingPlaceBody(pairing).replace(from, to);
    }

    private Api.Answer revise(Tokens caller, Api.Answer place) {
        return suite.as(caller).put(PLACES + "/" + place.id(), """
                        {"kind": "FREE_FELLOWSHIP", "discipline": "超声诊断", "places": 4, "persons": 4,
                         "period": {"start": "2012-09-01", "end": "2012-11-30"}, "fee": "0.00"}
                        """, place);
    }
}
