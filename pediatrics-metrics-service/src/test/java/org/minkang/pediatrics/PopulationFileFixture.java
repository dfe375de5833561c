package org.minkang.pediatrics;

import java.util.Map;
import org.minkang.kit.testing.ContractOperation;
import tools.jackson.databind.JsonNode;

/** What the generated tests need of populations as files: nothing but that they may be asked for. */
final class PopulationFileFixture implements FixturePart {

    private static final String POPULATIONS = "/pediatrics/v1/populations";

    /** Whether the operation works on files of populations. */
    @Override
    public boolean knows(ContractOperation operation) {
        return operation.path().startsWith(POPULATIONS + "/imports")
                || operation.path().equals(POPULATIONS + "/export");
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
