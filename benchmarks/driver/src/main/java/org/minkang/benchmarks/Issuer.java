package org.minkang.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Signs the one access token that all requests carry, and publishes the key that verifies it. */
final class Issuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFETIME = Duration.ofHours(6);

    private final HttpServer server;
    private final KeyPair keys;

    private Issuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    static Issuer start() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        Issuer issuer = new Issuer(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                generator.generateKeyPair());
        issuer.server.createContext("/oauth2/jwks", exchange -> {
            byte[] set = issuer.keySet().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        issuer.server.start();
        return issuer;
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI keySetUri() {
        return issuer().resolve("/oauth2/jwks");
    }

    /** The token of the bureau of that region, good for all that the benchmarks ask. */
    String token(String region) throws GeneralSecurityException {
        Instant now = Instant.now();
        String claims = """
                {"iss":"%s","aud":["minkang"],"sub":"benchmark","client_id":"benchmark","jti":"1","iat":%d,"exp":%d,\
                "scope":"reference.read reference.write pairing.read pairing.write pediatrics.read pediatrics.write jobs.read obligations.read journal.read metrics.read",\
                "roles":["%s"],"regions":["%s"]}\
                """.formatted(
                        issuer(), now.getEpochSecond(), now.plus(LIFETIME).getEpochSecond(), role(region), region);
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}") + "." + encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String role(String region) {
        if (region.endsWith("0000")) {
            return "PROV_ADMIN";
        }
        return region.endsWith("00") ? "CITY_ADMIN" : "COUNTY_ADMIN";
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
            {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"benchmark","n":"%s","e":"%s"}]}\
            """.formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
