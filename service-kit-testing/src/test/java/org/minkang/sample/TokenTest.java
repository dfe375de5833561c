package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minkang.kit.identity.Role;
import org.minkang.kit.testing.IdentityProvider;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "web")
class TokenTest {

    @Autowired
    private WebTestClient client;

    static Stream<Arguments> badTokens() throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience("minkang")
                .subject("forger")
                .claim("scope", "sample.read")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        SignedJWT withPublicKey = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        withPublicKey.sign(
                new MACSigner(IdentityProvider.running().key().toRSAPublicKey().getEncoded()));
        String valid = Clinics.CITY.signed();
        try (IdentityProvider stranger = IdentityProvider.start()) {
            return Stream.of(
                    bad(
                            "expired",
                            Clinics.CITY
                                    .expiresAt(Instant.now().minusSeconds(120))
                                    .signed()),
                    bad("without an expiry", Clinics.CITY.with("exp", null).signed()),
                    bad(
                            "not valid yet",
                            Clinics.CITY
                                    .with("nbf", Instant.now().plusSeconds(300))
                                    .signed()),
                    bad(
                            "another issuer's",
                            Clinics.CITY.with("iss", "https://elsewhere.test").signed()),
                    bad(
                            "for somebody else",
                            Clinics.CITY.with("aud", List.of("another")).signed()),
                    bad("for nobody", Clinics.CITY.with("aud", null).signed()),
                    bad(
                            "of a region that is none",
                            Clinics.CITY.with("regions", List.of("33010x")).signed()),
                    bad("not signed", new PlainJWT(claims).serialize()),
                    bad("signed with the public key", withPublicKey.serialize()),
                    bad("signed by a stranger", stranger.sign(Clinics.CITY)),
                    bad("with a broken signature", valid.substring(0, valid.length() - 8) + "AAAAAAAA"),
                    bad("not a token", "x.y.z"),
                    bad("opaque", "opaque"));
        }
    }

    private static Arguments bad(String what, String token) {
        return Arguments.of(Named.of(what, token));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesATokenThatIsNotGood(String token) {
        client.get()
                .uri(Clinics.PATH)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void asksForATokenWhereNoneCame() {
        client.get()
                .uri(Clinics.PATH)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
    }

    @Test
    void leavesOutRolesItDoesNotKnow() {
        Tokens stranger = Clinics.CITY.with("roles", List.of("SUPERUSER"));

        Http answer = Http.send(client, "POST", Clinics.PATH, stranger, Map.of(), Clinics.body("330106"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void givesOneCallersRolesToNobodyElse() {
        Tokens reader = Tokens.client("same-person").regions("330100").scopes("sample.read", "sample.write");
        Tokens writer = reader.roles(Role.CITY_ADMIN);
        String body = Clinics.body("330106");

        assertThat(Http.send(client, "POST", Clinics.PATH, writer, Map.of(), body)
                        .status())
                .isEqualTo(201);
        assertThat(Http.send(client, "POST", Clinics.PATH, reader, Map.of(), body)
                        .status())
                .isEqualTo(403);
    }
}
