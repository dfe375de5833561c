package org.minkang.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Role;
import org.springframework.http.HttpHeaders;

/**
 * Access tokens as the authorization server signs them (RFC 9068), for the service under test to verify as it does in production. Each
 * one is also what {@code WebTestClient.headers} takes:
 *
 * <pre>{@code client.get().uri("/pairing/v1/pairings").headers(Tokens.cityBureau("330100", "pairing.read"))}</pre>
 */
public final class Tokens implements Consumer<HttpHeaders> {

    /** The {@code iss} of every token made here. */
    public static final String ISSUER = "https://identity.minkang.test";

    private final Map<String, @Nullable Object> claims;

    private Tokens(Map<String, @Nullable Object> claims) {
        this.claims = claims;
    }

    /** A caller without scope, role or region. */
    public static Tokens client(String client) {
        Map<String, @Nullable Object> claims = new HashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", List.of("minkang"));
        claims.put("sub", client);
        claims.put("client_id", client);
        claims.put("iat", Instant.now());
        claims.put("exp", Instant.now().plusSeconds(600));
        return new Tokens(claims);
    }

    /** 省级卫生健康行政部门 */
    public static Tokens provinceAdmin(String region, String... scopes) {
        return client("province-admin").roles(Role.PROV_ADMIN).regions(region).scopes(scopes);
    }

    /** 市级卫生健康行政部门 */
    public static Tokens cityBureau(String region, String... scopes) {
        return client("city-bureau").roles(Role.CITY_ADMIN).regions(region).scopes(scopes);
    }

    /** 县级卫生健康行政部门 */
    public static Tokens countyBureau(String region, String... scopes) {
        return client("county-bureau").roles(Role.COUNTY_ADMIN).regions(region).scopes(scopes);
    }

    /** 医疗机构 */
    public static Tokens institution(String creditCode, String region, String... scopes) {
        return client("hospital")
                .roles(Role.INST_MANAGER)
                .institution(creditCode)
                .regions(region)
                .scopes(scopes);
    }

    /** 审计、监察 */
    public static Tokens auditor(String region, String... scopes) {
        return client("auditor").roles(Role.AUDITOR).regions(region).scopes(scopes);
    }

    public Tokens subject(String subject) {
        return with("sub", subject);
    }

    public Tokens roles(Role... roles) {
        return with("roles", Arrays.stream(roles).map(Role::name).toList());
    }

    public Tokens scopes(String... scopes) {
        return with("scope", String.join(" ", scopes));
    }

    public Tokens regions(String... codes) {
        return with("regions", List.of(codes));
    }

    public Tokens regions(Collection<String> codes) {
        return with("regions", List.copyOf(codes));
    }

    public Tokens institution(String creditCode) {
        return with("institution", creditCode);
    }

    public Tokens expiresAt(Instant expiry) {
        return with("exp", expiry);
    }

    /** The same caller with another value of {@code claim}, or without it when {@code value} is null. */
    public Tokens with(String claim, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return new Tokens(changed);
    }

    /** The signed token in its compact form. */
    public String signed() {
        return signed(IdentityProvider.running());
    }

    String signed(IdentityProvider provider) {
        JWTClaimsSet.Builder set =
                new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString());
        claims.forEach((name, value) -> set.claim(name, value instanceof Instant time ? Date.from(time) : value));
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(provider.key().getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, set.build());
        try {
            token.sign(new RSASSASigner(provider.key()));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    @Override
    public void accept(HttpHeaders headers) {
        headers.setBearerAuth(signed());
    }
}
