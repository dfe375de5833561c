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

/** What the generated tests of targets, training and rules work on. */
final class NormFixture implements FixturePart {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int YEARS = 101;
    private static final String[] KINDS = {"UNDERGRADUATE", "RESIDENCY", "OBSTETRIC", "TRANSFER"};

    /** 惠州市 and its counties. */
    private static final String[] REGIONS = {"441300", "441302", "441303", "441322", "441323", "441324"};

    private final Api city;

    NormFixture(WebTestClient client) {
        this.city = new Api(client, Tokens.cityBureau("441300", "pediatrics.read", "pediatrics.write"));
    }

    @Override
    public boolean knows(ContractOperation operation) {
        String path = operation.path();
        return path.contains("/targets")
                || path.contains("/training-")
                || path.contains("/rule")
                || path.endsWith("/programme-rows");
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        boolean target = operation.path().contains("/targets/");
        Api.Answer made = target
                ? city.post("/pediatrics/v1/targets", undated("""
                        {"indicator": "BEDS_PER_1000", "regionCode": "441300", "value": 2.5, "direction": "AT_LEAST",
                         "bound": "INCLUSIVE", "source": "某市规划", "verified": true}
                        """).toString())
                : city.post("/pediatrics/v1/training-intakes", intake("""
                        {"planned": 40, "source": "年报", "closed": false}
                        """).toString());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return Map.of("id", made.id().toString());
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        String example = operation.bodyExample().toString();
        if (operation.id().equals("recordTrainingIntake")) {
            return intake(example);
        }
        return operation.path().contains("/targets") ? undated(example) : operation.bodyExample();
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        boolean wanted =
                operation.path().endsWith("/rule-findings") || operation.path().endsWith("/training-progress");
        return wanted ? Map.of("region", "441300", "year", "2024") : Map.of();
    }

    /** A region has one target of a year and any number of open ones. */
    private static ObjectNode undated(String body) {
        ObjectNode target = (ObjectNode) JSON.readTree(body);
        target.remove("year");
        return target;
    }

    /** For a region, year and kind that no other has. */
    private static ObjectNode intake(String body) {
        int number = NEXT.getAndIncrement();
        ObjectNode intake = (ObjectNode) JSON.readTree(body);
        return intake.put("regionCode", REGIONS[number / (YEARS * KINDS.length) % REGIONS.length])
                .put("year", 2000 + number % YEARS)
                .put("programme", KINDS[number / YEARS % KINDS.length]);
    }
}
