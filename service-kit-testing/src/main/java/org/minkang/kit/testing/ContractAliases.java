package org.minkang.kit.testing;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Tells the operations of a second path apart: what the whole suite refers to answers below {@code /reference} as well as below its
 * service's own path. There {@code listInstitutions} is {@code referenceListInstitutions}, so that a typed client has both.
 */
final class ContractAliases implements GlobalOpenApiCustomizer {

    private final String home;

    /** @param service the service's path name */
    ContractAliases(String service) {
        this.home = service;
    }

    @Override
    public void customise(OpenAPI contract) {
        contract.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> rename(operation, path)));
    }

    private void rename(Operation operation, String path) {
        String first = path.split("/", -1)[1];
        String id = operation.getOperationId().replaceFirst("_[0-9]+$", "");
        operation.setOperationId(
                first.equals(home) ? id : first + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }
}
