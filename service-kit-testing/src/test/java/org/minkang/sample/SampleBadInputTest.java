package org.minkang.sample;

import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.testing.BadInputTests;
import org.minkang.kit.testing.Fixtures;
import org.minkang.kit.testing.KitFixtures;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "generated")
class SampleBadInputTest extends BadInputTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TestDatabase database;

    @Override
    protected Fixtures fixtures() {
        return new KitFixtures(new SampleFixtures(client), obligations, database);
    }
}
