package org.minkang.kit.testing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a contract.
 *
 * @param contract where it stands
 * @param method upper case
 * @param path with placeholders
 * @param node the operation object
 */
public record ContractOperation(Contract contract, String method, String path, JsonNode node) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    public String id() {
        return node.path("operationId").asString("");
    }

    /** The scope that a caller needs; empty when no token is needed. */
    public String scope() {
        return node.path(ContractOperations.ACCESS).path("scope").asString("");
    }

    /** The roles of which a caller needs one; none when the scope decides. */
    public List<String> roles() {
        return strings(node.path(ContractOperations.ACCESS).path("roles")).toList();
    }

    /** The names in the path, in order. */
    public List<String> pathParameters() {
        return PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The parameters that stand in {@code place}: query, header or path. */
    public List<JsonNode> parameters(String place) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .map(contract::resolve)
                .filter(parameter -> parameter.path("in").asString("").equals(place))
                .toList();
    }

    public boolean takesVersion() {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("If-Match"));
    }

    /** Whether a call without a version is refused. */
    public boolean requiresVersion() {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("If-Match")
                        && parameter.path("required").asBoolean(false));
    }

    /** The first media type of the body, or empty when it takes none. */
    public Optional<String> mediaType() {
        return contract.resolve(node.path("requestBody")).path("content").propertyNames().stream()
                .findFirst();
    }

    /** Whether the body is JSON of any kind. */
    public boolean takesJson() {
        return mediaType().filter(type -> type.endsWith("json")).isPresent();
    }

    /** The body's schema, references followed; missing when it takes none. */
    public JsonNode bodySchema() {
        return contract.resolve(content().path("schema"));
    }

    /** A body that the contract gives as an example; missing when it gives none. */
    public JsonNode bodyExample() {
        JsonNode content = content();
        JsonNode named = content.path("examples");
        return content.has("example")
                ? content.path("example")
                : contract.resolve(named.isEmpty() ? named : named.iterator().next())
                        .path("value");
    }

    /** The response declared for {@code status}, references followed. */
    public JsonNode response(int status) {
        return contract.resolve(node.path("responses").path(Integer.toString(status)));
    }

    /** Whether a request for {@code actual} comes to this operation; literal segments must be told apart by the caller. */
    boolean matches(String actual) {
        Matcher literals = PLACEHOLDER.matcher(path);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (literals.find()) {
            pattern.append(Pattern.quote(path.substring(end, literals.start()))).append("[^/]+");
            end = literals.end();
        }
        return actual.matches(pattern + Pattern.quote(path.substring(end)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private JsonNode content() {
        return contract.resolve(node.path("requestBody"))
                .path("content")
                .path(mediaType().orElse(""));
    }

    private static Stream<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString);
    }
}
