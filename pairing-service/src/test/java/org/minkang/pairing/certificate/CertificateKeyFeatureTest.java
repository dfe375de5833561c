package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest(shared = "pairing")
class CertificateKeyFeatureTest {

    private static final String KEYS = "/pairing/v1/certificate-keys";
    private static final String NAME = "样例甲乙";

    @Autowired
    private WebTestClient client;

    private Api.Answer certificate;

    @BeforeEach
    void aCertificate() {
        Suite suite = new Suite(client);
        Api.Answer supporter = suite.institution("A100", "SECONDARY", "441302");
        Api.Answer recipient = suite.institution("C220", "PRIMARY", "441322");
        Api.Answer pairing = suite.signed(
                suite.planned(suite.designated(suite.proposal(suite.sharedProgramme(), supporter, recipient))));
        certificate = suite.certificate(suite.servedMember(pairing, supporter));
    }

    @Test
    void anybodyVerifiesACertificateWithThePublishedKeyAlone() throws GeneralSecurityException {
        List<String> x = stranger(null).at("$.keys[?(@.kid == '" + certificate.at("$.keyId") + "')].x");
        PublishedKey key = new PublishedKey(x.get(0));
        String signature = certificate.at("$.signature");

        assertThat(key.verifies(signedText(NAME), signature)).isTrue();
        assertThat(key.verifies(signedText("样例丙丁"), signature)).isFalse();
    }

    @Test
    void publishesTheKeyThatSignsNowFirstAndSinceWhenItDoes() {
        Api.Answer keys = stranger(null);

        assertThat(keys.status()).as(keys.body()).isEqualTo(200);
        assertThat(keys.<String>at("$.keys[0].kty")).isEqualTo("OKP");
        assertThat(keys.<String>at("$.keys[0].crv")).isEqualTo("Ed25519");
        assertThat(keys.<String>at("$.keys[0].use")).isEqualTo("sig");
        assertThat(keys.<String>at("$.keys[0].kid")).isEqualTo(certificate.at("$.keyId"));
        assertThat(keys.<Boolean>at("$.keys[0].current")).isTrue();
        assertThat(LocalDate.parse(keys.at("$.keys[0].since")))
                .isBeforeOrEqualTo(LocalDate.parse(certificate.at("$.issuedOn")));
        assertThat(keys.body()).doesNotContain("until", "\"d\"");
    }

    @Test
    void canBeKeptForAnHourAndAskedForAgainCheaply() {
        Api.Answer keys = stranger(null);

        Api.Answer again = stranger(keys.etag());

        assertThat(keys.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** As the contract describes it, made of what the certificate says and the name in full. */
    private String signedText(String name) {
        List<Map<String, Object>> stretches = certificate.at("$.stretches");
        Map<String, Object> issuer =
                Map.of("region", certificate.at("$.issuerRegion"), "name", certificate.at("$.issuerName"));
        Map<String, Object> holder = Map.of(
                "staffId", certificate.at("$.staffId"),
                "number", certificate.at("$.number"),
                "name", name,
                "employer", certificate.at("$.employer"),
                "employerName", certificate.at("$.employerName"));
        return JsonMapper.shared()
                .writeValueAsString(new TreeMap<>(Map.of(
                        "type", "minkang-service-certificate/1",
                        "id", certificate.at("$.id"),
                        "code", certificate.at("$.code"),
                        "holder", new TreeMap<>(holder),
                        "stretches",
                                stretches.stream()
                                        .map(CertificateKeyFeatureTest::stretch)
                                        .toList(),
                        "totalDays", certificate.at("$.totalDays"),
                        "issuedOn", certificate.at("$.issuedOn"),
                        "issuer", new TreeMap<>(issuer))));
    }

    private static Map<String, Object> stretch(Map<String, Object> shown) {
        Map<?, ?> period = (Map<?, ?>) Objects.requireNonNull(shown.get("period"));
        return new TreeMap<>(Map.of(
                "pairing", shown.get("pairingId"),
                "recipient", shown.get("recipientCode"),
                "recipientName", shown.get("recipientName"),
                "start", period.get("start"),
                "end", period.get("end")));
    }

    /** A call without a token. */
    private Api.Answer stranger(@Nullable String etag) {
        WebTestClient.RequestHeadersSpec<?> request = client.get().uri(KEYS);
        if (etag != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, etag);
        }
        return new Api.Answer(request.exchange().expectBody().returnResult());
    }
}
