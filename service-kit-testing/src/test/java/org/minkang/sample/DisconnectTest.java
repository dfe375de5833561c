package org.minkang.sample;

import io.r2dbc.pool.ConnectionPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.DisconnectStorm;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class DisconnectTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private ConnectionPool pool;

    @LocalServerPort
    private int port;

    @Test
    void callersWhoHangUpLeaveThePoolWhole() {
        IntStream.range(0, 200).forEach(clinic -> Clinics.open(client, "330106"));
        DisconnectStorm storm = new DisconnectStorm(port, pool);

        storm.rage(Clinics.PATH + "?limit=200", Clinics.CITY, 800);

        storm.expectPoolWhole();
        client.get()
                .uri(Clinics.PATH)
                .headers(Clinics.CITY)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
