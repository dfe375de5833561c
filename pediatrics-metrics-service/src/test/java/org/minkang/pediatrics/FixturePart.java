package org.minkang.pediatrics;

import java.util.Map;
import java.util.Set;
import org.minkang.kit.testing.ContractOperation;
import tools.jackson.databind.JsonNode;

/** What one feature gives the generated tests. */
interface FixturePart {

    /** Whether the operation is of the feature. */
    boolean knows(ContractOperation operation);

    /** Makes something that the operation can work on, and tells the values of its path placeholders. */
    default Map<String, String> path(ContractOperation operation) {
        return Map.of();
    }

    /** The entity tag of what {@link #path} made. */
    default String version(ContractOperation operation) {
        return "\"0\"";
    }

    /** Query parameters that the operation cannot do without. */
    default Map<String, String> query(ContractOperation operation) {
        return Map.of();
    }

    /** A valid body. */
    default JsonNode body(ContractOperation operation) {
        return operation.bodyExample();
    }

    /** Whether the caller's region decides what the operation shows. */
    default boolean isScoped(ContractOperation operation) {
        return true;
    }

    /** Texts that no answer to a caller from elsewhere may hold. */
    default Set<String> secrets() {
        return Set.of();
    }
}
