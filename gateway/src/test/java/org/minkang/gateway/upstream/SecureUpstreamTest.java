package org.minkang.gateway.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Mono;

/** An upstream behind https answers when its certificate is vouched for and made out to its address, and not otherwise. */
class SecureUpstreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "only-for-this-test";

    private @Nullable WireMockServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void callsAnUpstreamWhoseCertificateIsVouchedFor(@TempDir Path directory) throws Exception {
        Path certificate = certificate(directory, "own", "ip:127.0.0.1");

        assertThat(call(start(certificate), bundle(certificate))).isEqualTo(200);
    }

    @Test
    void refusesAnUpstreamThatNobodyVouchesFor(@TempDir Path directory) throws Exception {
        String url = start(certificate(directory, "strange", "ip:127.0.0.1"));
        SslBundle others = bundle(certificate(directory, "own", "ip:127.0.0.1"));

        assertThatThrownBy(() -> call(url, others)).hasRootCauseInstanceOf(CertPathBuilderException.class);
        assertThatThrownBy(() -> call(url, null)).hasRootCauseInstanceOf(CertPathBuilderException.class);
    }

    @Test
    void refusesAnUpstreamWhoseCertificateIsMadeOutToSomebodyElse(@TempDir Path directory) throws Exception {
        Path certificate = certificate(directory, "own", "dns:elsewhere.example.cn");

        assertThatThrownBy(() -> call(start(certificate), bundle(certificate)))
                .hasRootCauseInstanceOf(CertificateException.class);
    }

    private static @Nullable Integer call(String url, @Nullable SslBundle certificates) {
        Upstream upstream = new Binder(new MapConfigurationPropertySource(Map.of("secure.url", URI.create(url))))
                .bindOrCreate("secure", Upstream.class);
        UpstreamClient client =
                new UpstreamClient("secure", upstream, CircuitBreaker.ofDefaults("secure"), certificates);
        return client.clientFor(MockServerHttpRequest.get("/plans").build())
                .get()
                .uri("/plans")
                .responseSingle((response, body) -> body.asString()
                        .thenReturn(response.status().code())
                        .switchIfEmpty(Mono.just(response.status().code())))
                .block(PATIENCE);
    }

    private String start(Path certificate) {
        WireMockServer started = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(certificate.toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
        started.start();
        started.stubFor(get("/plans").willReturn(ok()));
        server = started;
        return "https://127.0.0.1:" + started.httpsPort();
    }

    private static SslBundle bundle(Path certificate) {
        JksSslStoreDetails store = new JksSslStoreDetails("PKCS12", null, certificate.toString(), PASSWORD);
        return SslBundle.of(new JksSslStoreBundle(null, store));
    }

    /** Makes a key with a certificate that vouches for itself. */
    private static Path certificate(Path directory, String name, String subject)
            throws IOException, InterruptedException {
        Path store = directory.resolve(name + ".p12");
        Path log = directory.resolve(name + ".log");
        int end = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + subject,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(end).as(Files.readString(log)).isZero();
        return store;
    }
}
