package org.minkang.pediatrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.DisconnectStorm;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class PediatricsDisconnectTest {

    private static final String TABLE =
            "/pediatrics/v1/values?indicator=BEDS_PER_1000&year=2024&level=COUNTY&within=000000";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ConnectionPool pool;

    @LocalServerPort
    private int port;

    @Test
    void callersWhoHangUpLeaveThePoolWhole() {
        Suite suite = new Suite(client, database);
        Tokens nation = Suite.province("000000");
        DisconnectStorm storm = new DisconnectStorm(port, pool);

        storm.rage(TABLE, nation, 300);

        storm.expectPoolWhole();
        assertThat(suite.as(nation).get(TABLE).status()).isEqualTo(200);
    }
}
