package org.minkang.pediatrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the generated tests of releases and differences work on: what 惠州市 published. */
final class ReleaseFixture implements FixturePart {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RELEASES = "/pediatrics/v1/releases";
    private static final String CITY = "441300";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Api city;

    ReleaseFixture(WebTestClient client) {
        this.city = new Api(client, Tokens.cityBureau(CITY, "pediatrics.read", "pediatrics.write"));
    }

    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().contains("/releases") || operation.path().endsWith("/differences");
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        Api.Answer published = city.post(RELEASES, named("""
                {"regionCode": "441300", "year": 2024}
                """).toString());
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        return Map.of("id", published.id().toString(), "region", CITY);
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return named(operation.bodyExample().toString());
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return operation.path().endsWith("/differences")
                ? Map.of("region", CITY, "year", "2024", "fromTime", "2025-03-31T16:00:00Z")
                : Map.of();
    }

    /** A region has one release of a name. */
    private static ObjectNode named(String body) {
        ObjectNode release = (ObjectNode) JSON.readTree(body);
        return release.put("name", "年度发布" + NEXT.getAndIncrement());
    }
}
