package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class CertificateFeatureTest {

    private static final String CERTIFICATES = "/pairing/v1/certificates";
    private static final String VERIFICATION = CERTIFICATES + "/verification/";
    private static final String REVOCATION = "{\"reason\": \"派驻记录经核查有误\"}";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    private Suite suite;
    private Api city;
    private Api.Answer supporter;
    private Api.Answer pairing;
    private Api.Answer member;

    @BeforeEach
    void somebodyWhoServedForHalfAYear() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        pairing = suite.signed(
                suite.planned(suite.designated(suite.proposal(suite.sharedProgramme(), supporter, recipient))));
        member = suite.servedMember(pairing, supporter);
    }

    @Test
    void certifiesWhatWasServedInTheNameOfTheBureau() {
        Api.Answer certificate = suite.certificate(member);

        assertThat(certificate.<Integer>at("$.totalDays")).isEqualTo(186);
        assertThat(certificate.<Boolean>at("$.atLeastOneYear")).isFalse();
        assertThat(certificate.<List<String>>at("$.stretches[*].period.start")).containsExactly("2012-07-30");
        assertThat(certificate.<List<String>>at("$.stretches[*].period.end")).containsExactly("2013-01-31");
        assertThat(certificate.<String>at("$.name")).isEqualTo("样***");
        assertThat(certificate.<String>at("$.issuerRegion")).isEqualTo("441300");
        assertThat(certificate.<String>at("$.issuerName")).isEqualTo("广东省惠州市卫生健康局");
        assertThat(certificate.<String>at("$.issuedOn")).isEqualTo(today());
        assertThat(certificate.<List<String>>at("$.allowedTransitions")).containsExactly("revocation");
        assertThat(city.get(CERTIFICATES + "/" + certificate.id()).body()).isEqualTo(certificate.body());
    }

    @Test
    void leavesOutDaysOnWhichThePairingWasSuspended() {
        Api.Answer active = city.get("/pairing/v1/pairings/" + pairing.id());
        Api.Answer suspended = suite.step(
                Suite.city(), active, "suspension", "{\"suspendedOn\": \"2012-12-01\", \"reason\": \"受援单位改建\"}");
        suite.step(Suite.city(), suspended, "resumption", "{\"resumedOn\": \"2013-01-01\"}");

        assertThat(suite.certificate(member).<Integer>at("$.totalDays")).isEqualTo(186 - 31);
    }

    @Test
    void certifiesNothingOfWhoServedNoDay() {
        Api.Answer other = suite.staffMember(supporter);
        suite.posting(pairing, other);

        Api.Answer refused = city.post(CERTIFICATES, Suite.certificateBody(other));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NO_SERVICE");
    }

    @Test
    void anybodyVerifiesItByItsCode() {
        Api.Answer certificate = suite.certificate(member);
        String code = certificate.at("$.code");

        Api.Answer verified = stranger(VERIFICATION + code);

        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        assertThat(verified.<Boolean>at("$.valid")).isTrue();
        assertThat(verified.<Boolean>at("$.signatureVerified")).isTrue();
        assertThat(verified.<String>at("$.name")).isEqualTo("样***");
        assertThat(verified.<String>at("$.employerName")).isEqualTo(supporter.at("$.name"));
        assertThat(verified.<Integer>at("$.totalDays")).isEqualTo(186);
        assertThat(verified.<List<String>>at("$.stretches[*].recipientName"))
                .containsExactly(pairing.<String>at("$.recipient.name"));
        assertThat(verified.<String>at("$.keyId")).isEqualTo(certificate.at("$.keyId"));
        assertThat(verified.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(verified.body())
                .doesNotContain("样例甲乙", member.id().toString(), certificate.id().toString(), "GD-HZ-");
        assertThat(stranger(VERIFICATION + code.toLowerCase(Locale.ROOT).replace("-", ""))
                        .body())
                .isEqualTo(verified.body());
    }

    @Test
    void answersCodesThatAreNotThereAndTextsThatAreNoneAlike() {
        String unknown = "7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S";

        List<String> answers = Stream.of(
                        unknown, "7ZQ4", "x", "x".repeat(300), member.id().toString())
                .map(code -> stranger(VERIFICATION + code))
                .peek(answer -> assertThat(answer.status()).isEqualTo(404))
                .peek(answer -> assertThat(answer.code()).isEqualTo("CERTIFICATE_UNKNOWN"))
                .map(answer -> answer.body().replace(answer.<String>at("$.traceId"), ""))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
    }

    @Test
    void nothingElseOfItIsOpen() {
        Api.Answer certificate = suite.certificate(member);

        assertThat(List.of("", "/" + certificate.id(), "/" + certificate.id() + "/document"))
                .allSatisfy(path ->
                        assertThat(stranger(CERTIFICATES + path).status()).isEqualTo(401));
    }

    @Test
    void findsWhatWasChangedBehindTheServicesBack() {
        Api.Answer certificate = suite.certificate(member);

        database.execute("update service_certificate set staff_name = '样例丙丁' where id = '" + certificate.id() + "'");

        Api.Answer verified = stranger(VERIFICATION + certificate.<String>at("$.code"));
        assertThat(verified.<Boolean>at("$.signatureVerified")).isFalse();
        assertThat(verified.<Boolean>at("$.valid")).isFalse();
    }

    @Test
    void showsARevokedOneAsRevokedFromThatDay() {
        Api.Answer certificate = suite.certificate(member);
        String path = CERTIFICATES + "/" + certificate.id() + "/revocation";

        Api.Answer revoked = city.post(path, REVOCATION, certificate);

        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.<String>at("$.status")).isEqualTo("REVOKED");
        Api.Answer verified = stranger(VERIFICATION + certificate.<String>at("$.code"));
        assertThat(verified.<Boolean>at("$.valid")).isFalse();
        assertThat(verified.<Boolean>at("$.signatureVerified")).isTrue();
        assertThat(verified.<String>at("$.revokedOn")).isEqualTo(today());
        assertThat(verified.body()).doesNotContain("派驻记录经核查有误");
        assertThat(city.post(path, REVOCATION, revoked).code()).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(city.post(path, REVOCATION, certificate).status()).isEqualTo(412);
    }

    @Test
    void onlyTheBureauThatIssuedItOrOneAboveRevokesIt() {
        Api.Answer certificate = suite.certificate(member);
        String path = CERTIFICATES + "/" + certificate.id() + "/revocation";

        assertThat(suite.as(Suite.county("441302"))
                        .post(path, REVOCATION, certificate)
                        .code())
                .isEqualTo("OUTSIDE_REGIONS");
        assertThat(suite.as(Suite.province())
                        .post(path, REVOCATION, certificate)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isThereForTheEmployersRegionsAlone() {
        Api.Answer certificate = suite.certificate(member);
        Api elsewhere = suite.as(Suite.county("441322"));
        String path = CERTIFICATES + "/" + certificate.id();

        assertThat(suite.as(Suite.county("441302")).get(path).status()).isEqualTo(200);
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get(path + "/document").status()).isEqualTo(404);
        assertThat(elsewhere.post(path + "/revocation", REVOCATION, certificate).status())
                .isEqualTo(404);
        assertThat(elsewhere.get(CERTIFICATES + "?staffId=" + member.id()).<List<String>>at("$.items"))
                .isEmpty();
        assertThat(elsewhere.post(CERTIFICATES, Suite.certificateBody(member)).pointers())
                .containsExactly("/staffId");
    }

    @Test
    void listsByPersonEmployerStatusAndDay() {
        Api.Answer certificate = suite.certificate(member);
        String mine = CERTIFICATES + "?staffId=" + member.id();

        for (String filter : List.of(
                "", "&status=VALID", "&employer=" + supporter.<String>at("$.creditCode"), "&issuedFrom=" + today())) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .containsExactly(certificate.id().toString());
        }
        for (String filter : List.of("&status=REVOKED", "&issuedTo=2013-01-01", "&region=441303")) {
            assertThat(city.get(mine + filter).<List<String>>at("$.items[*].id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void printsAPageWhoseQrCodeLeadsToTheVerification() {
        Api.Answer certificate = suite.certificate(member);

        Api.Answer printed = city.get(CERTIFICATES + "/" + certificate.id() + "/document");

        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/pdf");
        assertThat(new String(printed.bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(PrintedPages.text(printed.bytes())).contains("样***", "累计服务 186 天", certificate.at("$.code"));
        String address = URI.create(PrintedPages.scanned(printed.bytes())).getPath();
        assertThat(stranger(address).<Boolean>at("$.valid")).isTrue();
    }

    @Test
    void printsTheNameInFullForATokenThatMayReadItAndSaysWhatFor() {
        Api.Answer certificate = suite.certificate(member);
        String path = CERTIFICATES + "/" + certificate.id() + "/document";
        Api reader = suite.as(Tokens.cityBureau("441300", "pairing.read", "pii.read"));

        assertThat(PrintedPages.text(reader.get(path).bytes())).doesNotContain("样例甲乙");
        assertThat(PrintedPages.text(city.get(path, "Purpose", "title review").bytes()))
                .doesNotContain("样例甲乙");
        assertThat(PrintedPages.text(reader.get(path, "Purpose", "title review").bytes()))
                .contains("样例甲乙");
        assertThat(suite.as(Tokens.auditor("441300", "journal.read"))
                        .get("/pairing/v1/journal?entityId=" + certificate.id())
                        .body())
                .contains("disclosed", "title review")
                .doesNotContain("样例甲乙");
    }

    /** A call without a token. */
    private Api.Answer stranger(String path) {
        return new Api.Answer(client.get().uri(path).exchange().expectBody().returnResult());
    }

    private static String today() {
        return ChinaTime.today(Clock.systemUTC()).toString();
    }
}
