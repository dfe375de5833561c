package org.minkang.pediatrics;

import java.util.Map;
import org.minkang.kit.testing.ContractOperation;
import tools.jackson.databind.JsonNode;

/** What the generated tests of explanations work on: a county of 惠州市, of which nothing has to be known. */
final class ExplanationFixture implements FixturePart {

    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().endsWith("/explanations");
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        return Map.of();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return operation.bodyExample();
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return Map.of("region", "441322", "year", "2024", "indicator", "BEDS_PER_1000");
    }
}
