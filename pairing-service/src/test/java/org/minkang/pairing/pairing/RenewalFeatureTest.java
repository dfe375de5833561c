package org.minkang.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class RenewalFeatureTest {

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api.Answer active;

    @BeforeEach
    void aPairingToTheEndOfJune2098() {
        suite = new Suite(client);
        active = suite.lasting(
                suite.programme().id(),
                suite.institution("A100", "SECONDARY", "441302"),
                suite.institution("C220", "PRIMARY", "441322"));
    }

    @Test
    void makesASignedTermLinkedBothWaysOnce() {
        Api.Answer assessed = assessed();

        Api.Answer next = suite.tryStep(Suite.city(), assessed, "renewal", body("2098-07-01"));
        Api.Answer old = suite.now(assessed);

        assertThat(next.status()).as(next.body()).isEqualTo(201);
        assertThat(next.header("Location")).isEqualTo("/pairing/v1/pairings/" + next.id());
        assertThat(next.<String>at("$.status")).isEqualTo("SIGNED");
        assertThat(next.<Integer>at("$.term")).isEqualTo(2);
        assertThat(next.<String>at("$.renews")).isEqualTo(old.id().toString());
        assertThat(old.<String>at("$.renewedBy")).isEqualTo(next.id().toString());
        assertThat(old.<String>at("$.status")).isEqualTo("ASSESSED");
        assertThat(suite.tryStep(Suite.city(), assessed, "renewal", body("2098-07-01"))
                        .status())
                .isEqualTo(412);
        assertThat(suite.tryStep(Suite.city(), old, "renewal", body("2098-07-01"))
                        .code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void canBeRenewedAgainWhenTheNextTermIsWithdrawn() {
        Api.Answer next = suite.tryStep(Suite.city(), assessed(), "renewal", body("2098-07-01"));
        suite.step(Suite.city(), next, "withdrawal", "{\"reason\": \"双方另行协商\"}");
        Api.Answer freed = suite.now(active);

        Api.Answer again = suite.tryStep(Suite.city(), freed, "renewal", body("2098-07-01"));

        assertThat(freed.body()).doesNotContain("renewedBy");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
    }

    @Test
    void leavesNoDayWithoutSupport() {
        Api.Answer late = suite.tryStep(Suite.city(), assessed(), "renewal", body("2098-07-02"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.pointers()).containsExactly("/period/start");
    }

    @Test
    void namesWhatIsWrongAtItsPlaceInTheBody() {
        Api.Answer assessed = assessed();
        String seat = "{\"specialty\": \"MEDICAL\", \"discipline\": \"内科\", \"headcount\": 2}";

        Api.Answer twice = suite.tryStep(
                Suite.city(), assessed, "renewal", body("2098-07-01").replace(seat, seat + ", " + seat));
        Api.Answer early = suite.tryStep(
                Suite.city(), assessed, "renewal", body("2098-07-01").replace("2012-06-25", "2012-06-19"));

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.pointers()).containsExactly("/agreement/seats/1/discipline");
        assertThat(early.pointers()).containsExactly("/signatures/0/signedOn");
    }

    @Test
    void isForTheLeadingBureauAndAnAssessedPairingOnly() {
        assertThat(suite.tryStep(Suite.city(), active, "renewal", body("2098-07-01"))
                        .code())
                .isEqualTo("TRANSITION_NOT_ALLOWED");
        Api.Answer assessed = assessed();
        assertThat(suite.tryStep(Suite.county("441322"), assessed, "renewal", body("2098-07-01"))
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.tryStep(Suite.county("441323"), assessed, "renewal", body("2098-07-01"))
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer assessed() {
        suite.assessed(active, 2012, "20");
        return suite.now(active);
    }

    private static String body(String start) {
        return """
                {"period": {"start": "%s", "end": "2099-12-31"}, "agreement": %s,
                 "signatures": [%s, %s]}
                """.formatted(start, Suite.AGREEMENT, Suite.signature("SUPPORTER"), Suite.signature("RECIPIENT"));
    }
}
