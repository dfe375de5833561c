package org.minkang.pairing.contribution;

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
class ContributionFeatureTest {

    private static final String CONTRIBUTIONS = "/pairing/v1/contributions";

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
    void theSupporterRecordsEquipmentAndTheRecipientConfirmsIt() {
        Api.Answer given = suite.as(hospital).post(CONTRIBUTIONS, Suite.contributionBody(pairing));
        assertThat(given.status()).as(given.body()).isEqualTo(201);

        Api.Answer confirmed = step(centre, given, "confirmation", "{}");
        Api.Answer now = city.get(CONTRIBUTIONS + "/" + given.id());

        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(now.<String>at("$.status")).isEqualTo("CONFIRMED");
        assertThat(now.<String>at("$.amount")).isEqualTo("56000.00");
        assertThat(now.<String>at("$.asset.name")).isEqualTo("便携式心电图机");
        assertThat(now.<Integer>at("$.asset.quantity")).isEqualTo(2);
    }

    @Test
    void fundsHaveNoAssetAndAreKeptToTheFen() {
        Api.Answer given = city.post(CONTRIBUTIONS, funds("9999999999999999.99", ""));

        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(city.get(CONTRIBUTIONS + "/" + given.id()).<String>at("$.amount"))
                .isEqualTo("9999999999999999.99");
        assertThat(given.body()).doesNotContain("asset");
    }

    @Test
    void namesWhatIsWrongWithAmountAndAsset() {
        assertThat(city.post(CONTRIBUTIONS, funds("0.00", "\"asset\": {\"name\": \"监护仪\", \"quantity\": 1},"))
                        .pointers())
                .containsExactlyInAnyOrder("/amount", "/asset");
        assertThat(city.post(CONTRIBUTIONS, funds("0.001", "")).pointers()).containsExactly("/amount");
        assertThat(city.post(CONTRIBUTIONS, funds("5", "").replace("FUNDS", "EQUIPMENT"))
                        .pointers())
                .containsExactly("/asset");
        assertThat(city.post(CONTRIBUTIONS, funds("5", "").replace("2012-09-10", "2013-07-01"))
                        .pointers())
                .containsExactly("/givenOn");
        assertThat(city.post(CONTRIBUTIONS, funds("5", "").replace("2012-09-10", "2012-06-24"))
                        .pointers())
                .containsExactly("/givenOn");
    }

    @Test
    void whatIsGivenBackIsRevisedAndWhatIsConfirmedIsNot() {
        Api.Answer returned = step(centre, suite.contribution(pairing), "return", "{\"reason\": \"数量不符\"}");
        Api.Answer revised = revise(hospital, returned);
        Api.Answer confirmed = step(centre, revised, "confirmation", "{}");

        assertThat(revised.<String>at("$.status")).as(revised.body()).isEqualTo("RECORDED");
        assertThat(revised.<String>at("$.kind")).isEqualTo("FUNDS");
        assertThat(city.get(CONTRIBUTIONS + "/" + revised.id()).body()).doesNotContain("asset", "returnReason");
        assertThat(revise(hospital, confirmed).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void neitherSideTakesTheOthersStepAndAThirdCountySeesNothing() {
        Api.Answer given = suite.contribution(pairing);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(centre)
                        .post(CONTRIBUTIONS, Suite.contributionBody(pairing))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(revise(centre, given).status()).isEqualTo(403);
        assertThat(step(hospital, given, "confirmation", "{}").code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(third.get(CONTRIBUTIONS + "/" + given.id()).status()).isEqualTo(404);
        assertThat(third.post(CONTRIBUTIONS, Suite.contributionBody(pairing)).status())
                .isEqualTo(404);
    }

    @Test
    void listsByPairingKindStatusAndDay() {
        Api.Answer given = suite.contribution(pairing);
        String mine = CONTRIBUTIONS + "?pairingId=" + pairing.id();

        for (String filter : List.of("", "&kind=EQUIPMENT", "&status=RECORDED", "&from=2012-09-10&to=2012-09-10")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(given.id().toString());
        }
        for (String filter : List.of("&kind=FUNDS", "&status=RETURNED", "&from=2012-09-11", "&to=2012-09-09")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    private Api.Answer step(Tokens caller, Api.Answer given, String step, String body) {
        return suite.as(caller).post(CONTRIBUTIONS + "/" + given.id() + "/" + step, body, given);
    }

    private Api.Answer revise(Tokens caller, Api.Answer given) {
        return suite.as(caller)
                .put(
                        CONTRIBUTIONS + "/" + given.id(),
                        "{\"kind\": \"FUNDS\", \"amount\": \"20000.00\", \"givenOn\": \"2012-09-10\"}",
                        given);
    }

    private String funds(String amount, String more) {
        return """
                {"pairingId": "%s", "kind": "FUNDS", "amount": "%s", %s "givenOn": "2012-09-10"}
                """.formatted(pairing.id(), amount, more);
    }
}
