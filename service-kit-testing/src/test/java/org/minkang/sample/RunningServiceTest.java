package org.minkang.sample;

import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class RunningServiceTest {

    @Autowired
    private WebTestClient client;

    @Test
    void answersACallerWhoseTokenItVerified() {
        client.get()
                .uri("/sample/v1/clinics")
                .headers(Tokens.cityBureau("330100", "sample.read"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\":[],\"page\":{}}");
    }

    @Test
    void refusesACallerWithoutAToken() {
        client.get()
                .uri("/sample/v1/clinics")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json");
    }
}
