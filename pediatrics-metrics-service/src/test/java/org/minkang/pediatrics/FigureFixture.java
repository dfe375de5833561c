package org.minkang.pediatrics;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ContractOperation;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the generated tests need of indicators, populations and scorecards. */
final class FigureFixture implements FixturePart {

    private static final String[] COUNTIES = {"441302", "441303", "441322", "441323", "441324"};
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int YEARS = 25;

    private final Suite suite;

    FigureFixture(WebTestClient client, TestDatabase database) {
        this.suite = new Suite(client, database);
    }

    @Override
    public boolean knows(ContractOperation operation) {
        String path = operation.path();
        return path.contains("/indicators")
                || path.contains("/populations")
                || path.contains("/scorecards/{region}")
                || path.endsWith("/values");
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        if (operation.path().contains("/scorecards/")) {
            return Map.of("region", "441300");
        }
        Api province = suite.as(Suite.province("440000"));
        if (operation.path().contains("/populations/{id}")) {
            int number = NEXT.getAndIncrement();
            String region = COUNTIES[number % COUNTIES.length];
            int year = 2000 + number / COUNTIES.length % YEARS;
            String listed = "/pediatrics/v1/populations?region=%s&year=%d".formatted(region, year);
            Api.Answer known = suite.as(Suite.province("440000")).get(listed);
            boolean isNew = known.<Integer>at("$.items.length()") == 0;
            return Map.of(
                    "id",
                    isNew ? suite.population(region, year, 1_000, 6_000).id().toString() : known.at("$.items[0].id"));
        }
        return operation.path().contains("/indicators/{id}")
                ? Map.of(
                        "id",
                        UUID.fromString(province.get("/pediatrics/v1/indicators?limit=1")
                                        .at("$.items[0].id"))
                                .toString())
                : Map.of();
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        if (operation.path().contains("/scorecards/")) {
            return Map.of("year", "2024");
        }
        return operation.path().endsWith("/values")
                ? Map.of("indicator", "BEDS_PER_1000", "year", "2024", "level", "COUNTY", "within", "441300")
                : Map.of();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        ObjectNode body = (ObjectNode) operation.bodyExample().deepCopy();
        if (operation.id().equals("recordPopulation")) {
            return recorded(body);
        }
        return operation.id().equals("addIndicator") ? body.put("code", "SAMPLE_" + NEXT.getAndIncrement()) : body;
    }

    @Override
    public boolean isScoped(ContractOperation operation) {
        return operation.id().equals("addIndicator") || !operation.path().contains("/indicators");
    }

    /** For a county and year that no other has. */
    private static ObjectNode recorded(ObjectNode body) {
        int number = NEXT.getAndIncrement();
        return body.put("regionCode", COUNTIES[number % COUNTIES.length])
                .put("year", 2000 + number / COUNTIES.length % YEARS);
    }
}
