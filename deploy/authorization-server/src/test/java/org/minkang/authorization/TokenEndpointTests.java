package org.minkang.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "minkang.identity.issuer=http://127.0.0.1:9000")
class TokenEndpointTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path keys;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    @Autowired
    TokenEndpointTests(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void keysDirectory(DynamicPropertyRegistry registry) {
        registry.add("minkang.keys.directory", keys::toString);
    }

    @Test
    void issuesAnAccessTokenAsRfc9068Describes() throws Exception {
        SignedJWT token = token("hospital", "");
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:9000");
        assertThat(claims.getAudience()).containsExactly("minkang");
        assertThat(claims.getSubject()).isEqualTo("hospital");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("hospital");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getIssueTime().toInstant()).isBeforeOrEqualTo(Instant.now());
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        assertThat(claims.getStringClaim("scope").split(" ")).contains("pairing.read", "pairing.write");
        assertThat(claims.getStringListClaim("roles")).containsExactly("INST_MANAGER");
        assertThat(claims.getStringListClaim("regions")).containsExactly("441300");
        assertThat(claims.getStringClaim("institution")).isEqualTo("12441300MK0000011R");
    }

    @Test
    void signsWithTheKeyItPublishes() throws Exception {
        SignedJWT token = token("city-bureau", "");
        JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());

        assertThat(published.getKeyByKeyId(token.getHeader().getKeyID()).isPrivate())
                .isFalse();
        assertThat(token.verify(verifier(published, token))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "province-admin, 440000",
        "city-bureau, 441300",
        "county-bureau, 441322",
        "hospital, 441300",
        "township-centre, 441322",
        "dashboard, 440000",
        "auditor, 000000",
        "pediatrics-metrics-service, 000000"
    })
    void knowsEveryLocalClient(String client, String region) throws Exception {
        assertThat(token(client, "").getJWTClaimsSet().getStringListClaim("regions"))
                .containsExactly(region);
    }

    @Test
    void leavesInstitutionOutWhenTheClientSpeaksForNone() throws Exception {
        assertThat(token("city-bureau", "").getJWTClaimsSet().getClaims()).doesNotContainKey("institution");
    }

    @Test
    void honoursAnotherRegionAndInstitution() throws Exception {
        JWTClaimsSet claims = token("hospital", "&region=441322&region=441323&institution=12441322MK00010146")
                .getJWTClaimsSet();

        assertThat(claims.getStringListClaim("regions")).containsExactly("441322", "441323");
        assertThat(claims.getStringClaim("institution")).isEqualTo("12441322MK00010146");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&region=44132", "&region=abcdef", "&institution=short", "&institution=O2441322MK00010146"})
    void refusesMalformedOverrides(String parameters) throws Exception {
        HttpResponse<String> response = post("hospital", secret("hospital"), parameters);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid_request");
    }

    @Test
    void narrowsToTheScopesAskedFor() throws Exception {
        assertThat(token("hospital", "&scope=pairing.read").getJWTClaimsSet().getStringClaim("scope"))
                .isEqualTo("pairing.read");
    }

    @Test
    void letsAServiceReadTheRegistryAndNothingElse() throws Exception {
        assertThat(token("pediatrics-metrics-service", "&scope=reference.read%20events.read")
                        .getJWTClaimsSet()
                        .getStringClaim("scope")
                        .split(" "))
                .containsExactlyInAnyOrder("reference.read", "events.read");
        assertThat(token("pediatrics-metrics-service", "").getJWTClaimsSet().getStringClaim("scope"))
                .doesNotContain("write");
    }

    @Test
    void refusesScopesTheClientDoesNotHave() throws Exception {
        HttpResponse<String> response = post("hospital", secret("hospital"), "&scope=journal.read");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid_scope");
    }

    @Test
    void refusesUnknownClients() throws Exception {
        assertThat(post("nobody", "secret", "").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWrongSecrets() throws Exception {
        assertThat(post("hospital", secret("auditor"), "").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsKeysForTheirOwnerOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(keys.resolve("signing-key.jwk")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(keys.resolve("clients/hospital")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(keys.resolve("clients")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(get("/").statusCode()).isIn(401, 403, 404);
    }

    private static RSASSAVerifier verifier(JWKSet published, SignedJWT token) throws JOSEException {
        return new RSASSAVerifier(
                published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey());
    }

    private SignedJWT token(String client, String parameters) throws IOException, InterruptedException, ParseException {
        HttpResponse<String> response = post(client, secret(client), parameters);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Map<?, ?> body = JsonMapper.shared().readValue(response.body(), Map.class);
        return SignedJWT.parse(String.valueOf(body.get("access_token")));
    }

    private static String secret(String client) throws IOException {
        return Files.readString(keys.resolve("clients").resolve(client)).strip();
    }

    private HttpResponse<String> post(String client, String secret, String parameters)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials" + parameters))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
