package org.minkang.sample;

import org.minkang.kit.testing.AccessMatrixTests;
import org.minkang.kit.testing.Fixtures;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "generated")
class SampleAccessTest extends AccessMatrixTests {

    @Autowired
    private WebTestClient client;

    @Override
    protected Fixtures fixtures() {
        return new SampleFixtures(client);
    }
}
