package org.minkang.pairing.telemedicine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.kit.work.RecurringWork;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest(shared = "pairing")
class TelemedicineLinkFeatureTest {

    private static final String LINKS = "/pairing/v1/telemedicine-links";
    private static final String MISSING = "TELEMEDICINE_LINK_MISSING";

    @Autowired
    private WebTestClient client;

    @Autowired
    @Qualifier("pairingExpiry")
    private RecurringWork expiry;

    private Suite suite;
    private Api city;
    private Api.Answer supporter;
    private Api.Answer pairing;
    private Tokens hospital;
    private Tokens county;

    @BeforeEach
    void aTertiaryAndACountyHospitalWhoHaveSigned() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        supporter = suite.institution("A100", "TERTIARY", "441302");
        pairing = suite.signed(suite.planned(suite.designated(
                suite.proposal(suite.sharedProgramme(), supporter, suite.institution("A100", "SECONDARY", "441322")))));
        hospital = Suite.hospital(pairing.at("$.supporter.creditCode"), "441302");
        county = Suite.hospital(pairing.at("$.recipient.creditCode"), "441322");
    }

    @Test
    void thePairingWarnsUntilALinkWithAWorkSystemIsInForceAndAgainOnceItHasEnded() {
        assertThat(pairing.<List<String>>at("$.warnings")).containsExactly(MISSING);

        Api.Answer link = suite.as(hospital).post(LINKS, Suite.telemedicineLinkBody(pairing));
        assertThat(link.status()).as(link.body()).isEqualTo(201);
        assertThat(warnings()).containsExactly(MISSING);

        Api.Answer regulated = regulate(hospital, link);
        assertThat(regulated.status()).as(regulated.body()).isEqualTo(200);
        assertThat(warnings()).isEmpty();
        assertThat(paired().<String>at("$.telemedicineSince")).isEqualTo("2012-09-01");

        Api.Answer closed = close(hospital, regulated, "2012-12-31");
        assertThat(closed.<String>at("$.status")).as(closed.body()).isEqualTo("ENDED");
        assertThat(warnings()).containsExactly(MISSING);
        assertThat(paired().body()).doesNotContain("telemedicineSince");
    }

    @Test
    void whatThePairingKnowsOfItsLinkIsANewVersionOfIt() {
        String before = paired().etag();

        regulate(hospital, suite.telemedicineLink(pairing));

        assertThat(paired().etag()).isNotEqualTo(before);
        assertThat(city.get("/pairing/v1/pairings/" + pairing.id() + "/history").<List<String>>at("$.items[*].action"))
                .contains("linked");
    }

    @Test
    void aPairingThatIsTakenBackTakesItsLinkDown() {
        Api.Answer link = regulate(hospital, suite.telemedicineLink(pairing));

        suite.step(Suite.city(), paired(), "withdrawal", "{\"reason\": \"方案调整\"}");

        expectEnded(link, "2013-06-30");
        assertThat(paired().body()).doesNotContain("telemedicineSince");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aPairingThatIsTerminatedTakesItsLinkDownOnItsLastDay() {
        Api.Answer link = suite.telemedicineLink(pairing);
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));

        suite.step(Suite.city(), paired(), "termination", "{\"terminatedOn\": \"2013-03-31\", \"reason\": \"受援单位撤并\"}");

        expectEnded(link, "2013-03-31");
    }

    @Test
    void aPairingWhoseTimeIsOverTakesItsLinkDown() {
        Api.Answer link = suite.telemedicineLink(pairing);
        suite.onPost(suite.posting(pairing, suite.staffMember(supporter)));

        Mono.defer(expiry::runOnce).repeat().takeWhile(more -> more).blockLast();

        assertThat(paired().<String>at("$.status")).isEqualTo("EXPIRED");
        expectEnded(link, "2013-06-30");
    }

    @Test
    void aPairingHasOneLinkInForceAtATime() {
        Api.Answer first = suite.telemedicineLink(pairing);

        Api.Answer second = city.post(LINKS, Suite.telemedicineLinkBody(pairing));
        close(hospital, first, "2012-12-31");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(second.pointers()).containsExactly("/pairingId");
        assertThat(city.post(LINKS, Suite.telemedicineLinkBody(pairing)).status())
                .isEqualTo(201);
    }

    @Test
    void ofManyWhoLinkAPairingAtOnceExactlyOneSucceeds() {
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(writer ->
                        city.post(LINKS, Suite.telemedicineLinkBody(pairing)).status())
                .toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void namesDaysToComeAndAnEndBeforeTheBeginning() {
        Api.Answer link = suite.telemedicineLink(pairing);

        assertThat(close(hospital, link, "2012-08-19").pointers()).containsExactly("/endedOn");
        assertThat(close(hospital, link, "2999-01-01").pointers()).containsExactly("/endedOn");
        assertThat(suite.as(hospital)
                        .put(LINKS + "/" + link.id(), regulation("2999-01-01"), link)
                        .pointers())
                .containsExactly("/workSystem/adoptedOn");
        assertThat(city.post(LINKS, Suite.telemedicineLinkBody(pairing).replace("2012-08-20", "2999-01-01"))
                        .pointers())
                .containsExactly("/establishedOn");
    }

    @Test
    void nothingChangesOnceALinkHasEnded() {
        Api.Answer ended = close(hospital, suite.telemedicineLink(pairing), "2012-12-31");

        assertThat(regulate(hospital, ended).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(close(hospital, ended, "2012-12-31").code()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void theRecipientSeesAndDoesNotWriteAndAThirdCountySeesNothing() {
        Api.Answer link = suite.telemedicineLink(pairing);
        Api third = suite.as(Suite.county("441323"));

        assertThat(suite.as(county).get(LINKS + "/" + link.id()).status()).isEqualTo(200);
        assertThat(regulate(county, link).code()).isEqualTo("NOT_YOUR_INSTITUTION");
        assertThat(close(county, link, "2012-12-31").status()).isEqualTo(403);
        assertThat(third.get(LINKS + "/" + link.id()).status()).isEqualTo(404);
        assertThat(third.post(LINKS, Suite.telemedicineLinkBody(pairing)).status())
                .isEqualTo(404);
    }

    @Test
    void listsByPairingAndStatus() {
        Api.Answer link = suite.telemedicineLink(pairing);
        String mine = LINKS + "?pairingId=" + pairing.id();

        assertThat(city.get(mine + "&status=IN_FORCE").<List<String>>at("$.items[*].id"))
                .containsExactly(link.id().toString());
        assertThat(city.get(mine + "&status=ENDED").<List<String>>at("$.items[*].id"))
                .isEmpty();
        assertThat(city.get(mine).<List<String>>at("$.items[0].services")).containsExactly("CONSULTATION", "IMAGING");
    }

    private void expectEnded(Api.Answer link, String day) {
        Api.Answer ended = city.get(LINKS + "/" + link.id());
        assertThat(ended.<String>at("$.status")).isEqualTo("ENDED");
        assertThat(ended.<String>at("$.endedOn")).isEqualTo(day);
        assertThat(suite.as(Tokens.auditor("441300", "journal.read"))
                        .get("/pairing/v1/journal?entityId=" + link.id())
                        .<List<String>>at("$.items[*].action"))
                .contains("closed");
    }

    private Api.Answer paired() {
        return city.get("/pairing/v1/pairings/" + pairing.id());
    }

    private List<String> warnings() {
        return paired().at("$.warnings");
    }

    private Api.Answer regulate(Tokens caller, Api.Answer link) {
        return suite.as(caller).put(LINKS + "/" + link.id(), regulation("2012-09-01"), link);
    }

    private static String regulation(String adoptedOn) {
        return """
                {"establishedOn": "2012-08-20", "workSystem": {"title": "远程会诊工作制度", "adoptedOn": "%s"},
                 "services": ["CONSULTATION", "ECG"]}
                """.formatted(adoptedOn);
    }

    private Api.Answer close(Tokens caller, Api.Answer link, String day) {
        return suite.as(caller)
                .post(LINKS + "/" + link.id() + "/closure", "{\"endedOn\": \"%s\"}".formatted(day), link);
    }
}
