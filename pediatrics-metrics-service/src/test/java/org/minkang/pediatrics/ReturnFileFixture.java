package org.minkang.pediatrics;

import java.util.Map;
import org.minkang.kit.testing.ContractOperation;
import tools.jackson.databind.JsonNode;

/** What the generated tests need of returns as files: nothing but that they may be asked for. */
final class ReturnFileFixture implements FixturePart {

    private static final String RETURNS = "/pediatrics/v1/returns";

    /** Whether the operation works on files of returns. */
    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().startsWith(RETURNS + "/imports")
                || operation.path().equals(RETURNS + "/export");
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        return Map.of();
    }

    @Override
    public String version(ContractOperation operation) {
        return "\"0\"";
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return Map.of();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return operation.bodyExample();
    }
}
