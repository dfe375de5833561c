package org.minkang.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Publishes the public half of a key made for this JVM, as an authorization server does; services fetch it over HTTP. */
public final class IdentityProvider implements AutoCloseable {

    private static final int BITS = 2048;

    private final RSAKey key;
    private final HttpServer server;

    private IdentityProvider(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /** The one that signs {@link Tokens}. */
    public static IdentityProvider running() {
        return Shared.PROVIDER;
    }

    /** Another one with a key of its own, for tests that stop it. */
    public static IdentityProvider start() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> answer(exchange, keys));
            server.start();
            return new IdentityProvider(key, server);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The settings that make a service accept this provider's tokens. */
    public Map<String, Object> properties() {
        return Map.of(
                "minkang.identity.issuer",
                Tokens.ISSUER,
                "minkang.identity.jwk-set-uri",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    /** {@code token} signed by this provider. */
    public String sign(Tokens token) {
        return token.signed(this);
    }

    /** Both halves of the key. */
    public RSAKey key() {
        return key;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, byte[] keys) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
        exchange.sendResponseHeaders(200, keys.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(keys);
        }
    }

    private static final class Shared {
        private static final IdentityProvider PROVIDER = start();
    }
}
