package org.minkang.pediatrics;

import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.testing.AccessMatrixTests;
import org.minkang.kit.testing.Fixtures;
import org.minkang.kit.testing.KitFixtures;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "generated")
class PediatricsAccessTest extends AccessMatrixTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Obligations obligations;

    @Override
    protected Fixtures fixtures() {
        return new KitFixtures(new PediatricsFixtures(client, database), obligations, database);
    }
}
