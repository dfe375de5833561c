package org.minkang.kit.testing;

import java.util.Map;
import java.util.Set;
import org.minkang.kit.identity.Role;
import tools.jackson.databind.JsonNode;

/**
 * What a service gives the generated tests to work on. Bodies come from the contract's examples, so that a new operation on known things
 * needs nothing here; one on a new kind of thing fails until its path is known.
 */
public interface Fixtures {

    /** The region, six digits, in which everything made here lies; the contract's examples must lie in it too. */
    String region();

    /** Where a caller must be in charge who may take {@code operation}: the region, unless it concerns more than that. */
    default String region(ContractOperation operation) {
        return region();
    }

    /** A region whose callers may see nothing of {@link #region()}. */
    String elsewhere();

    /**
     * Makes something that {@code operation} can work on, and tells the values of its path placeholders.
     *
     * @return a value for each of {@link ContractOperation#pathParameters()}
     * @throws AssertionError when there is no fixture for the path
     */
    Map<String, String> path(ContractOperation operation);

    /** The entity tag of what {@link #path} made. */
    default String version(ContractOperation operation) {
        return "\"1\"";
    }

    /** Query parameters that the operation cannot do without. */
    default Map<String, String> query(ContractOperation operation) {
        return Map.of();
    }

    /** A valid body. */
    default JsonNode body(ContractOperation operation) {
        return operation.bodyExample();
    }

    /** A caller in {@code role}, who may still lack scope and region. */
    default Tokens caller(Role role) {
        return Tokens.client("matrix-" + role.name()).roles(role);
    }

    /** Whether the caller's region decides what the operation shows; not so for what everybody may know. */
    default boolean isScoped(ContractOperation operation) {
        return true;
    }

    /** Texts that no answer to a caller from elsewhere may hold, such as the names of what {@link #path} made. */
    default Set<String> secrets() {
        return Set.of();
    }

    /** Fails with what is missing. */
    static AssertionError unknown(ContractOperation operation) {
        return new AssertionError("No fixture for " + operation + ": add one, so that its access rules are tested");
    }
}
