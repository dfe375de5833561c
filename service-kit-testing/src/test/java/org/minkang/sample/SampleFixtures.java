package org.minkang.sample;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.Fixtures;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the generated tests work on. */
final class SampleFixtures implements Fixtures {

    private final WebTestClient client;

    SampleFixtures(WebTestClient client) {
        this.client = client;
    }

    @Override
    public String region() {
        return "330106";
    }

    @Override
    public String elsewhere() {
        return "610102";
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        UUID id = Clinics.open(client, region());
        return Map.of("id", id.toString());
    }

    @Override
    public Set<String> secrets() {
        return Set.of("河东村卫生室");
    }
}
