package org.minkang.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.FastThreadLocal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

/** How one upstream is called: its own bounded connections, time-outs and circuit breaker, so that it can wear out nobody else's. */
final class UpstreamClient {

    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(1);
    /** Shorter than the services keep an idle connection, so that a call seldom meets one just being closed. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final CircuitBreaker breaker;
    private final String restSeconds;
    /** One for each event loop: a call and its answer then stay on the thread that the caller's connection is on. */
    private final FastThreadLocal<Clients> clients;

    /** The same connections, with more or less patience. */
    private record Clients(HttpClient calls, HttpClient streams) {}

    /** @param certificates for an https address; without any the platform's certificate authorities count */
    UpstreamClient(String name, Upstream upstream, CircuitBreaker breaker, @Nullable SslBundle certificates) {
        this.breaker = breaker;
        this.restSeconds =
                Long.toString(Math.max(1, upstream.breaker().openFor().toSeconds()));
        this.clients = new FastThreadLocal<>() {
            @Override
            protected Clients initialValue() {
                return clients(name, upstream, certificates);
            }
        };
    }

    HttpClient clientFor(ServerHttpRequest request) {
        return isStream(request) ? clients.get().streams() : clients.get().calls();
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** How long the open breaker leaves the upstream alone, for {@code Retry-After}. */
    String restSeconds() {
        return restSeconds;
    }

    /** The request's path and query, byte for byte; the client knows where. */
    static String target(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String path = request.getURI().getRawPath();
        return query == null ? path : path + '?' + query;
    }

    /** The codec's name of the request's method. */
    static io.netty.handler.codec.http.HttpMethod method(ServerHttpRequest request) {
        return io.netty.handler.codec.http.HttpMethod.valueOf(
                request.getMethod().name());
    }

    /** Whether the caller asks for an event stream. */
    static boolean isStream(ServerHttpRequest request) {
        String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static Clients clients(String name, Upstream upstream, @Nullable SslBundle certificates) {
        HttpClient client = at(upstream.url(), HttpClient.create(connections(name, upstream)), certificates)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        upstream.connectTimeout().toMillis())
                // the library would send any request again after a reset, a POST too
                .disableRetry(true);
        return new Clients(
                client.responseTimeout(upstream.responseTimeout()), client.responseTimeout(upstream.streamTimeout()));
    }

    private static HttpClient at(URI url, HttpClient client, @Nullable SslBundle certificates) {
        boolean secure = "https".equals(url.getScheme());
        int usual = secure ? 443 : 80;
        HttpClient there = client.host(url.getHost()).port(url.getPort() < 0 ? usual : url.getPort());
        return secure ? secured(there, certificates) : there;
    }

    private static HttpClient secured(HttpClient client, @Nullable SslBundle certificates) {
        if (certificates == null) {
            return client.secure();
        }
        SslManagerBundle managers = certificates.getManagers();
        GenericSslContextSpec<SslContextBuilder> context = Http11SslContextSpec.forClient()
                .configure(builder -> builder.keyManager(managers.getKeyManagerFactory())
                        .trustManager(managers.getTrustManagerFactory()));
        return client.secure(provider -> provider.sslContext(context));
    }

    private static ConnectionProvider connections(String name, Upstream upstream) {
        return ConnectionProvider.builder(name)
                .maxConnections(upstream.maxConcurrent() + upstream.maxStreams())
                .pendingAcquireMaxCount(upstream.maxConcurrent())
                .pendingAcquireTimeout(CONNECTION_WAIT)
                .maxIdleTime(IDLE)
                .evictInBackground(IDLE)
                .lifo()
                .build();
    }
}
