package org.minkang.kit.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a contract must say so that callers can work with it. Finds every fault at once. */
final class ContractLint {

    private static final Pattern SEGMENT =
            Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*|v[0-9]+|\\{[a-z][A-Za-z0-9]*}" + "|[a-z-]+\\.(json|csv|xlsx)");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern WHOLE_VALUE = Pattern.compile("\\^([^|]*|\\(.*\\))\\$");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern ENGLISH = Pattern.compile(".*[A-Za-z]{2,}.*", Pattern.DOTALL);
    private static final Set<String> MASS_NOUNS = Set.of("reference", "coverage", "history", "feed", "verification");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ContractLint() {}

    static List<String> faults(Contract contract) {
        ContractLint lint = new ContractLint();
        lint.require(!contract.document().at("/info/version").asString("").isEmpty(), "info.version is missing");
        contract.operations().forEach(lint::check);
        contract.document().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> lint.checkProperty(property, "schema " + schema.getKey() + ": ")));
        contract.document().findValues("pattern").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .forEach(pattern -> lint.require(
                        WHOLE_VALUE.matcher(pattern).matches(),
                        "pattern " + pattern + " accepts what only contains it"));
        return lint.faults;
    }

    private void check(ContractOperation operation) {
        JsonNode node = operation.node();
        String at = operation + ": ";
        require(!operation.id().isEmpty(), at + "operationId is missing");
        require(ids.add(operation.id()), at + "operationId " + operation.id() + " is used twice");
        require(!operation.id().contains("_"), at + "operationId " + operation.id() + " was made up by the generator");
        require(!node.path("tags").isEmpty(), at + "tag is missing");
        bilingual(node, "summary", at);
        require(!node.path("description").asString("").isBlank(), at + "description is missing");
        checkPath(operation, at);
        checkBody(operation, at);
        checkResponses(operation, at);
        List.of("path", "query", "header")
                .forEach(place ->
                        operation.parameters(place).forEach(parameter -> checkParameter(parameter, place, at)));
    }

    private void checkParameter(JsonNode parameter, String place, String at) {
        String name = parameter.path("name").asString("");
        require(
                place.equals("header") || CAMEL.matcher(name).matches(),
                at + place + " parameter " + name + " is not camelCase");
        require(
                !parameter.path("description").asString("").isBlank(),
                at + place + " parameter " + name + " has no description");
    }

    private void checkProperty(Map.Entry<String, JsonNode> property, String at) {
        String name = property.getKey();
        require(CAMEL.matcher(name).matches(), at + name + " is not camelCase");
        require(
                property.getValue().has("$ref")
                        || !property.getValue().path("description").asString("").isBlank(),
                at + name + " has no description");
    }

    private void bilingual(JsonNode node, String field, String at) {
        String text = node.path(field).asString("");
        require(
                CHINESE.matcher(text).matches() && ENGLISH.matcher(text).matches(),
                at + field + " is not in Chinese and English");
    }

    private void checkPath(ContractOperation operation, String at) {
        String[] segments = operation.path().substring(1).split("/", -1);
        for (int index = 0; index < segments.length; index++) {
            require(SEGMENT.matcher(segments[index]).matches(), at + segments[index] + " is not kebab-case");
            boolean collection = index + 1 < segments.length && segments[index + 1].startsWith("{");
            require(
                    !collection || segments[index].endsWith("s") || MASS_NOUNS.contains(segments[index]),
                    at + segments[index] + " is not plural");
        }
    }

    private void checkBody(ContractOperation operation, String at) {
        if (!operation.takesJson()) {
            return;
        }
        require(!operation.bodyExample().isMissingNode(), at + "request body has no example");
        List<String> missing = new ArrayList<>();
        operation.bodySchema().path("required").forEach(name -> missing.add(name.asString()));
        missing.removeAll(operation.bodyExample().propertyNames());
        require(missing.isEmpty(), at + "request body example lacks " + missing);
    }

    private void checkResponses(ContractOperation operation, String at) {
        Set<String> statuses = Set.copyOf(operation.node().path("responses").propertyNames());
        require(statuses.stream().anyMatch(status -> status.startsWith("2")), at + "no success is declared");
        require(statuses.containsAll(Set.of("400", "500", "503")), at + "problem responses are missing");
        statuses.stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .filter(status -> !operation
                        .response(Integer.parseInt(status))
                        .path("content")
                        .has(ContractComponents.PROBLEM))
                .forEach(status -> faults.add(at + status + " is no problem document"));
        require(
                operation.scope().isEmpty() || statuses.containsAll(Set.of("401", "403")),
                at + "401 or 403 is missing");
        require(operation.node().has("security") || operation.scope().isEmpty(), at + "security is missing");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
