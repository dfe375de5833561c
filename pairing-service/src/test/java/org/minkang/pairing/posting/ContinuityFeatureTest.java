package org.minkang.pairing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class ContinuityFeatureTest {

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer supporter;
    private Api.Answer pairing;
    private String path;

    @BeforeEach
    void aPairingWithTwoSeatsOfOneKind() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        pairing = suite.signed(
                suite.planned(suite.designated(suite.proposal(suite.sharedProgramme(), supporter, recipient))));
        path = "/pairing/v1/pairings/" + pairing.id() + "/continuity";
    }

    @Test
    void countsEveryDueDayOfEverySeat() {
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));

        Api.Answer report = city.get(path + "?through=2013-02-10");

        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.<Boolean>at("$.projected")).isFalse();
        assertThat(report.<Integer>at("$.seats[0].headcount")).isEqualTo(2);
        assertThat(report.<List<String>>at("$.seats[0].gaps[*].period.start"))
                .containsExactly("2012-07-30", "2013-02-01");
        assertThat(report.<List<Integer>>at("$.seats[0].gaps[*].persons")).containsExactly(1, 2);
        assertThat(report.<Integer>at("$.total.dueDays")).isEqualTo(392);
        assertThat(report.<Integer>at("$.total.coveredDays")).isEqualTo(186);
        assertThat(report.<String>at("$.total.percent")).isEqualTo("47.44");
    }

    @Test
    void asksForNobodyWhileThePairingRests() {
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));
        Api.Answer active = city.get("/pairing/v1/pairings/" + pairing.id());
        Api.Answer resting = suite.step(
                Suite.city(), active, "suspension", "{\"suspendedOn\": \"2012-10-01\", \"reason\": \"受援单位改建\"}");
        suite.step(Suite.city(), resting, "resumption", "{\"resumedOn\": \"2012-10-15\"}");

        Api.Answer report = city.get(path + "?through=2013-01-31");

        assertThat(report.<List<Object>>at("$.seats[0].gaps")).isEmpty();
        assertThat(report.<String>at("$.total.percent")).isEqualTo("100.00");
        assertThat(report.<Integer>at("$.total.dueDays")).isEqualTo(2 * (186 - 14));
    }

    @Test
    void showsWhatARecallWouldDoAndWritesNothing() {
        Api.Answer first = suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));

        Api.Answer projected = city.post(path + "/projection", """
                {"through": "2013-01-31", "recalls": [{"postingId": "%s", "recalledOn": "2012-11-30"}]}
                """.formatted(first.id()));

        assertThat(projected.status()).as(projected.body()).isEqualTo(200);
        assertThat(projected.<List<String>>at("$.seats[0].gaps[*].period.start"))
                .containsExactly("2012-12-01");
        assertThat(projected.<List<String>>at("$.seats[0].gaps[*].period.end")).containsExactly("2013-01-31");
        assertThat(city.get("/pairing/v1/postings/" + first.id()).body()).isEqualTo(first.body());
        assertThat(city.get(path + "?through=2013-01-31").<List<Object>>at("$.seats[0].gaps"))
                .isEmpty();
    }

    @Test
    void holdsTheTeamAgainstWhatTheProgrammeDemands() {
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));

        Api.Answer report = city.get(path + "?through=2013-01-31");

        assertThat(report.body()).doesNotContain("\"team\"", "\"seniors\"");
        assertThat(report.<List<Object>>at("$.shortStays")).isEmpty();
    }

    @Test
    void isNotSeenFromAThirdCounty() {
        assertThat(suite.as(Suite.county("441323")).get(path).status()).isEqualTo(404);
        assertThat(suite.as(Suite.county("441322")).get(path).status()).isEqualTo(200);
    }
}
