package org.minkang.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.DisconnectStorm;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class PairingDisconnectTest {

    private static final String LIST = "/pairing/v1/institutions?limit=200";

    @Autowired
    private WebTestClient client;

    @Autowired
    private ConnectionPool pool;

    @LocalServerPort
    private int port;

    @Test
    void callersWhoHangUpLeaveThePoolWhole() {
        Suite suite = new Suite(client);
        IntStream.range(0, 200).forEach(number -> suite.institution("C220", "PRIMARY", "441322"));
        DisconnectStorm storm = new DisconnectStorm(port, pool);

        storm.rage(LIST, Suite.city(), 800);

        storm.expectPoolWhole();
        assertThat(suite.as(Suite.city()).get(LIST).status()).isEqualTo(200);
    }
}
