package org.minkang.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** A service's OpenAPI document: the generated one, or the one that is committed at {@code api/openapi.yaml}. */
public final class Contract {

    /** The committed contract, relative to the service's module. */
    public static final Path COMMITTED = Path.of("api", "openapi.yaml");

    /** The contract that callers were promised last, relative to the service's module; breaking it fails the build. */
    public static final Path RELEASED = Path.of("api", "released", "openapi.yaml");

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new DatesQuoted())
                    .build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final ObjectNode document;

    private Contract(ObjectNode document) {
        this.document = document;
    }

    /** The contract that the code of the running service makes. */
    public static Contract generated(WebTestClient client) {
        SourceDocs.readAll();
        byte[] body = client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build()
                .get()
                .uri("/v3/api-docs")
                .headers(Tokens.client("contract"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        ObjectNode document = (ObjectNode) JSON.readTree(Objects.requireNonNull(body));
        sort(document);
        ContractExamples.fill(document);
        return new Contract(document);
    }

    /** The contract at {@code file}. */
    public static Contract read(Path file) {
        try {
            return new Contract((ObjectNode) YAML.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As YAML, always in the same order. */
    public String yaml() {
        return YAML.writeValueAsString(document);
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** Every operation, in the order of paths and methods. */
    public List<ContractOperation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> new ContractOperation(
                                this,
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(method))))
                .toList();
    }

    /** What {@code node} is once its reference, if it is one, is followed. */
    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }

    private static void sort(ObjectNode document) {
        document.remove("servers");
        sortKeys(document, "paths");
        sortTags(document);
        if (document.get("components") instanceof ObjectNode components) {
            List.copyOf(components.propertyNames()).forEach(section -> sortKeys(components, section));
        }
        document.path("paths")
                .forEach(path -> path.forEach(operation -> sortKeys((ObjectNode) operation, "responses")));
    }

    private static void sortTags(ObjectNode document) {
        if (document.get("tags") instanceof ArrayNode tags) {
            List<JsonNode> sorted = tags.valueStream()
                    .sorted(Comparator.comparing(tag -> tag.path("name").asString("")))
                    .toList();
            tags.removeAll().addAll(sorted);
        }
    }

    private static void sortKeys(ObjectNode owner, String name) {
        if (owner.get(name) instanceof ObjectNode node) {
            Map<String, JsonNode> sorted = node.properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
            node.removeAll();
            node.setAll(sorted);
        }
    }

    /** Quotes what YAML 1.1 readers would take for a time stamp. */
    private static final class DatesQuoted extends StringQuotingChecker.Default {
        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
        }
    }
}
