package org.minkang.kit.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every answer that a test sees against the contract: its status, its media type and each property of its body must be declared.
 * {@link ServiceTest} puts it into the {@code WebTestClient}.
 */
public final class ContractValidation implements ExchangeFilterFunction {

    private static final String BASE = "https://minkang.org/contract";

    private final List<ContractOperation> operations;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ContractValidation(Contract contract) {
        this.operations = contract.operations().stream()
                .sorted(Comparator.comparingInt(
                        operation -> operation.pathParameters().size()))
                .toList();
        JsonNode document = contract.document().deepCopy();
        close(document);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Validates against {@code contract}. */
    public static ContractValidation of(Contract contract) {
        return new ContractValidation(contract);
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        Optional<ContractOperation> operation =
                operation(request.method().name(), request.url().getPath());
        return operation.isEmpty()
                ? next.exchange(request)
                : next.exchange(request).flatMap(response -> check(operation.get(), response));
    }

    /** The operation that a request comes to, if the contract has it. */
    Optional<ContractOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .findFirst();
    }

    private Mono<ClientResponse> check(ContractOperation operation, ClientResponse response) {
        String at = operation + " → " + response.statusCode().value() + ": ";
        JsonNode declared = operation.response(response.statusCode().value());
        if (declared.isMissingNode()) {
            throw new AssertionError(at + "the contract does not declare this status");
        }
        Optional<MediaType> type = response.headers().contentType();
        if (type.isEmpty()) {
            return Mono.just(response);
        }
        String name = type.get().getType() + "/" + type.get().getSubtype();
        JsonNode content = declared.path("content").path(name);
        if (content.isMissingNode()) {
            throw new AssertionError(at + "the contract does not declare " + name);
        }
        return name.endsWith("json") && !name.endsWith("ndjson")
                ? checkBody(operation, name, response, at)
                : Mono.just(response);
    }

    private Mono<ClientResponse> checkBody(
            ContractOperation operation, String type, ClientResponse response, String at) {
        Schema schema = schema(operation, response.statusCode().value(), type);
        return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).map(body -> {
            List<com.networknt.schema.Error> errors =
                    schema.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON);
            if (!errors.isEmpty()) {
                throw new AssertionError(at + errors + " in " + new String(body, StandardCharsets.UTF_8));
            }
            return response.mutate()
                    .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                    .build();
        });
    }

    private Schema schema(ContractOperation operation, int status, String type) {
        String pointer = pointer(operation, status) + "/content/" + escape(type) + "/schema";
        return schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(BASE + "#" + at)));
    }

    private String pointer(ContractOperation operation, int status) {
        JsonNode response = operation.node().path("responses").path(Integer.toString(status));
        String reference = response.path("$ref").asString("");
        return reference.isEmpty()
                ? "/paths/" + escape(operation.path()) + "/"
                        + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status
                : reference.substring(1);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Lets no object have properties that the contract does not name; only problems have further members. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("properties").has("traceId")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ContractValidation::close);
    }
}
