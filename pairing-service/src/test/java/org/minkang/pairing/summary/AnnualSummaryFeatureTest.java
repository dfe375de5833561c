package org.minkang.pairing.summary;

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
class AnnualSummaryFeatureTest {

    private static final String SUMMARIES = "/pairing/v1/annual-summaries";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api.Answer supporter;
    private Tokens hospital;

    @BeforeEach
    void aHospital() {
        suite = new Suite(client);
        supporter = suite.institution("A100", "SECONDARY", "441323");
        hospital = Suite.hospital(supporter.at("$.creditCode"), "441323");
    }

    @Test
    void isHandedInOnceAYearAndChangedUntilTheYearIsAssessed() {
        Api.Answer pairing = pairing(suite.programme());
        String body = Suite.annualSummaryBody(pairing, 2012);

        Api.Answer summary = suite.as(hospital).post(SUMMARIES, body);
        String path = SUMMARIES + "/" + summary.id();
        String other = "{\"text\": \"全年派驻五人次,开展带教查房六十次。\", \"submittedOn\": \"2012-12-22\"}";
        Api.Answer revised = suite.as(hospital).put(path, other, summary);

        assertThat(summary.status()).as(summary.body()).isEqualTo(201);
        assertThat(revised.<String>at("$.submittedOn")).as(revised.body()).isEqualTo("2012-12-22");
        assertThat(suite.as(hospital).post(SUMMARIES, body).pointers()).containsExactly("/year");
        assertThat(suite.as(Suite.county("441302")).get(path).status()).isEqualTo(404);
        Api.Answer scored = suite.assessmentStep(
                Suite.province(), suite.selfScored(pairing, 2012), "bureau-score", Suite.scores("20"));
        suite.assessmentStep(Suite.city(), scored, "finalisation", "{}");
        assertThat(suite.as(hospital).put(path, other, revised).pointers()).containsExactly("/year");
    }

    @Test
    void theLastOneOfTheProgrammesYearMeetsItsClosingMilestone() {
        Api.Answer programme = suite.publish(suite.draft("441323", 2012));
        Api.Answer first = pairing(programme);
        Api.Answer second = pairing(programme);

        suite.annualSummary(first, 2012);
        suite.annualSummary(second, 2013);
        List<String> before = closing(programme);
        suite.annualSummary(second, 2012);

        assertThat(before).containsExactly("OPEN");
        assertThat(closing(programme)).containsExactly("FULFILLED");
    }

    private List<String> closing(Api.Answer programme) {
        return suite.as(Tokens.cityBureau("441300", "obligations.read"))
                .get("/pairing/v1/obligations?entityId=" + programme.id())
                .at("$.items[?(@.kind == 'YEAR_ASSESSED')].status");
    }

    private Api.Answer pairing(Api.Answer programme) {
        return suite.lasting(programme.id(), supporter, suite.institution("C220", "PRIMARY", "441323"));
    }
}
