package org.minkang.pairing.effect;

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
class EffectFeatureTest {

    private static final String RETURNS = "/pairing/v1/effect-returns";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private Api.Answer programme;
    private Api.Answer pairing;
    private Tokens hospital;
    private Tokens centre;

    @BeforeEach
    void aSignedPairingOfTwoCounties() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        programme = suite.programme();
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        pairing = suite.signed(suite.planned(suite.designated(suite.proposal(programme.id(), supporter, recipient))));
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441302");
        centre = Suite.hospital(recipient.at("$.creditCode"), "441322");
    }

    @Test
    void theRecipientReturnsAMonthOnceAndCorrectsItWithAReason() {
        String body = Suite.effectReturnBody(pairing, "2012-09", 2310);
        String key = UUID.randomUUID().toString();
        Api.Answer submitted = suite.as(centre).post(RETURNS, body, key);
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);

        Api.Answer corrected = correct(centre, submitted, 2410);

        assertThat(suite.as(centre).post(RETURNS, body, key).id()).isEqualTo(submitted.id());
        assertThat(suite.as(centre).post(RETURNS, body).pointers()).containsExactly("/month");
        assertThat(corrected.<String>at("$.status")).as(corrected.body()).isEqualTo("CORRECTED");
        assertThat(corrected.<Integer>at("$.figures.outpatientVisits")).isEqualTo(2410);
        assertThat(corrected.<List<Integer>>at("$.corrections[*].before.outpatientVisits"))
                .containsExactly(2310);
        assertThat(correct(centre, submitted, 2510).status()).isEqualTo(412);
    }

    @Test
    void theSupporterOnlyReadsAndAThirdCountySeesNothing() {
        Api.Answer submitted = suite.effectReturn(pairing, "2012-09", 2310);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(hospital)
                        .post(RETURNS, Suite.effectReturnBody(pairing, "2012-10", 1))
                        .code())
                .isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(correct(hospital, submitted, 1).code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(suite.as(hospital).get(RETURNS + "/" + submitted.id()).status())
                .isEqualTo(200);
        assertThat(third.get(RETURNS + "/" + submitted.id()).status()).isEqualTo(404);
        assertThat(third.get(comparison()).status()).isEqualTo(404);
    }

    @Test
    void keepsZeroApartFromNotKnownAndWarnsOfMoreTransfersThanPatients() {
        String body = """
                {"pairingId": "%s", "month": "2012-09",
                 "figures": {"outpatientVisits": 0, "discharges": 3, "transfersOut": 4}}
                """.formatted(pairing.id());
        Api.Answer submitted = city.post(RETURNS, body);

        assertThat(submitted.<List<String>>at("$.warnings"))
                .as(submitted.body())
                .containsExactly("TRANSFERS_EXCEED_PATIENTS");
        assertThat(submitted.<Integer>at("$.figures.outpatientVisits")).isZero();
        assertThat(submitted.body()).doesNotContain("newTechniques");
        assertThat(city.post(RETURNS, body.replace("2012-09", "2999-09")).status())
                .isEqualTo(422);
        assertThat(city.post(RETURNS, body.replace("2012-09", "2011-06")).pointers())
                .containsExactly("/month");
        assertThat(city.post(RETURNS, body.replace("\"transfersOut\": 4", "\"transfersOut\": -1"))
                        .pointers())
                .containsExactly("/figures/transfersOut");
    }

    @Test
    void comparesWithTheYearBeforeOverMonthsKnownInBoth() {
        suite.effectReturn(pairing, "2011-09", 2000);
        suite.effectReturn(pairing, "2012-09", 2310);
        suite.effectReturn(pairing, "2012-10", 9999);

        Api.Answer comparison = city.get(comparison());

        assertThat(comparison.<List<Object>>at("$.months")).hasSize(12);
        assertThat(comparison.<Integer>at("$.totals[0].months"))
                .as(comparison.body())
                .isEqualTo(1);
        assertThat(comparison.<Integer>at("$.totals[0].growth.base")).isEqualTo(2000);
        assertThat(comparison.<String>at("$.totals[0].growth.percent")).isEqualTo("15.50");
        assertThat(comparison.<String>at("$.months[9].indicators[0].growth.noBase"))
                .isEqualTo("MISSING");
        assertThat(comparison.<String>at("$.totals[2].growth.noBase")).isEqualTo("ZERO");
    }

    @Test
    void settlesTheFiguresWithTheProgramme() {
        Api.Answer submitted = suite.effectReturn(pairing, "2012-09", 2310);
        Api.Answer closed = suite.as(Suite.province())
                .post("/pairing/v1/programmes/" + programme.id() + "/closure", "{}", programme);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);

        assertThat(correct(centre, submitted, 2410).code()).isEqualTo("YEAR_CLOSED");
        assertThat(city.post(RETURNS, Suite.effectReturnBody(pairing, "2012-10", 1))
                        .code())
                .isEqualTo("YEAR_CLOSED");
    }

    @Test
    void listsByMonthAndStatus() {
        Api.Answer submitted = suite.effectReturn(pairing, "2012-09", 2310);
        String mine = RETURNS + "?pairingId=" + pairing.id();

        assertThat(city.get(mine + "&from=2012-09&to=2012-09&status=SUBMITTED").<List<String>>at("$.items[*].id"))
                .containsExactly(submitted.id().toString());
        for (String filter : List.of("&from=2012-10", "&to=2012-08", "&status=CORRECTED")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    private Api.Answer correct(Tokens caller, Api.Answer submitted, int visits) {
        String body = """
                {"figures": {"outpatientVisits": %d, "discharges": 80}, "reason": "漏计分院门诊"}
                """.formatted(visits);
        return suite.as(caller).post(RETURNS + "/" + submitted.id() + "/correction", body, submitted);
    }

    private String comparison() {
        return "/pairing/v1/pairings/" + pairing.id() + "/effect-comparison?year=2012";
    }
}
