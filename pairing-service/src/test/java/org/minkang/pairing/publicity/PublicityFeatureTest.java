package org.minkang.pairing.publicity;

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
class PublicityFeatureTest {

    private static final String ITEMS = "/pairing/v1/publicity-items";

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
    void eitherSideRecordsAndABureauCallsItTypical() {
        for (Tokens side : List.of(hospital, centre)) {
            Api.Answer item = suite.as(side).post(ITEMS, Suite.publicityItemBody(pairing));
            assertThat(item.status()).as(item.body()).isEqualTo(201);

            Api.Answer typical = mark(Suite.county("441322"), item);

            assertThat(typical.<String>at("$.status")).as(typical.body()).isEqualTo("TYPICAL");
            assertThat(typical.body()).contains("typicalSince");
            assertThat(mark(Suite.county("441322"), typical).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        }
    }

    @Test
    void nobodyWhoWroteItCallsItTypicalAndNoInstitutionDoes() {
        Api.Answer item = suite.publicityItem(pairing);
        Api.Answer revised = revise(Suite.province(), item);

        assertThat(mark(Suite.city(), revised).code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(mark(Suite.province(), revised).code()).isEqualTo("DUTIES_NOT_SEPARATED");
        assertThat(mark(hospital, revised).status()).isEqualTo(403);
        assertThat(mark(Suite.county("441302"), item).status()).isEqualTo(412);
        assertThat(mark(Suite.county("441302"), revised).status()).isEqualTo(200);
    }

    @Test
    void aThirdInstitutionRecordsNothingAndAThirdCountySeesNothing() {
        Api.Answer item = suite.publicityItem(pairing);
        Api.Answer stranger = suite.institution("A100", "SECONDARY", "441302");
        Tokens other = Suite.hospital(stranger.at("$.creditCode"), "441302");

        assertThat(suite.as(other).post(ITEMS, Suite.publicityItemBody(pairing)).code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(revise(other, item).code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.as(Suite.county("441323")).get(ITEMS + "/" + item.id()).status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoWebAddressAndListsByKindAndStatus() {
        String body = Suite.publicityItemBody(pairing);
        Api.Answer item = city.post(ITEMS, body);
        String mine = ITEMS + "?pairingId=" + pairing.id();

        assertThat(city.post(ITEMS, body.replace("https://", "javascript:")).pointers())
                .containsExactly("/link");
        assertThat(city.get(mine + "&kind=CASE&status=RECORDED&from=2012-10-20&to=2012-10-20")
                        .<List<String>>at("$.items[*].id"))
                .containsExactly(item.id().toString());
        assertThat(city.get(mine + "&status=TYPICAL").<List<String>>at("$.items[*].id"))
                .isEmpty();
        assertThat(city.get(mine + "&kind=NEWS").<List<String>>at("$.items[*].id"))
                .isEmpty();
    }

    private Api.Answer mark(Tokens caller, Api.Answer item) {
        return suite.as(caller).post(ITEMS + "/" + item.id() + "/typical-mark", "{}", item);
    }

    private Api.Answer revise(Tokens caller, Api.Answer item) {
        String body = """
                {"kind": "EXPERIENCE", "title": "卫生院能做胃镜了", "text": "带教后独立开展胃镜检查。",
                 "publishedOn": "2012-10-20", "channel": "市卫生局网站"}
                """;
        return suite.as(caller).put(ITEMS + "/" + item.id(), body, item);
    }
}
