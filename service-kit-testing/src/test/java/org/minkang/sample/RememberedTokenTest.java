package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.IdentityProvider;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class RememberedTokenTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();

    @Autowired
    private WebTestClient client;

    @DynamicPropertySource
    static void ownProvider(DynamicPropertyRegistry registry) {
        PROVIDER.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void knowsATokenWhileTheProviderIsAwayAndRefusesNewOnesAsUnavailable() {
        String known = PROVIDER.sign(Clinics.CITY);
        assertThat(status(known)).isEqualTo(200);

        PROVIDER.close();

        assertThat(status(known)).isEqualTo(200);
        assertThat(status(PROVIDER.sign(Clinics.CITY.with("jti", "another")))).isIn(200, 503);
    }

    private int status(String token) {
        return client.get()
                .uri(Clinics.PATH)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
