package org.minkang.kit.testing;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says of which resource an id in a path is: in {@code /return-rounds/{id}} that of a return round. Other parameters of paths are
 * described where their handlers are.
 */
final class ContractIds implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI contract) {
        contract.getPaths().forEach(ContractIds::describe);
    }

    private static void describe(String path, PathItem item) {
        item.readOperations().stream()
                .flatMap(operation ->
                        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream())
                .filter(parameter -> "path".equals(parameter.getIn()) && parameter.getDescription() == null)
                .filter(parameter -> parameter.getName().matches("id|[a-z][A-Za-z]*Id"))
                .forEach(parameter -> parameter.setDescription(
                        "标识,即应答中的 id;Id of the " + resource(path, parameter.getName()) + ", as answers give it"));
    }

    /** What the segment before the parameter has many of. */
    private static String resource(String path, String parameter) {
        List<String> segments = List.of(path.split("/", -1));
        return segments.get(segments.indexOf("{" + parameter + "}") - 1)
                .replace('-', ' ')
                .replaceFirst("ies$", "y")
                .replaceFirst("s$", "");
    }
}
