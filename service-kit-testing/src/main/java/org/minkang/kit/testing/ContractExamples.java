package org.minkang.kit.testing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a whole example beside each request body, made of the examples of its properties. */
final class ContractExamples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode document;

    private ContractExamples(ObjectNode document) {
        this.document = document;
    }

    static void fill(ObjectNode document) {
        ContractExamples examples = new ContractExamples(document);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("requestBody")
                        .path("content")
                        .properties()
                        .forEach(content -> examples.fill(content.getKey(), (ObjectNode) content.getValue()))));
    }

    private void fill(String mediaType, ObjectNode content) {
        if (!mediaType.endsWith("json") || content.has("example") || content.has("examples")) {
            return;
        }
        JsonNode example = example(content.path("schema"));
        if (example != null) {
            content.set("example", example);
        }
    }

    /** What {@code schema} gives as an example, or what follows from its type; null when nothing does. */
    private @Nullable JsonNode example(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            return schema.path("examples").get(0);
        }
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return example(document.at(reference.substring(1)));
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0);
        }
        return ofType(schema);
    }

    private @Nullable JsonNode ofType(JsonNode schema) {
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> {
                JsonNode item = example(schema.path("items"));
                yield item == null ? null : NODES.arrayNode().add(item);
            }
            case "boolean" -> NODES.booleanNode(true);
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt(1));
            default -> null;
        };
    }

    private @Nullable JsonNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        Set<String> names = Set.copyOf(schema.path("properties").propertyNames());
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = example(property.getValue());
            if (value != null) {
                object.set(property.getKey(), value);
            }
        });
        return names.isEmpty() ? null : object;
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.isEmpty() ? "" : type.get(0).asString("");
        }
        return type.asString(schema.has("properties") ? "object" : "");
    }
}
