package org.minkang.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can be wrong with a JSON body, derived from its schema. */
final class BadBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 3_000;
    private static final int LONG = 20_000;

    private final ContractOperation operation;
    private final Call valid;
    private final List<Spoiled> spoiled = new ArrayList<>();

    private BadBodies(ContractOperation operation, Call valid) {
        this.operation = operation;
        this.valid = valid;
    }

    static List<Spoiled> of(ContractOperation operation, Call valid) {
        BadBodies bodies = new BadBodies(operation, valid);
        if (operation.takesJson()) {
            bodies.whole();
            if (operation.contract().resolve(operation.bodySchema()).has("properties")) {
                bodies.properties();
            }
        }
        return bodies.spoiled;
    }

    private void whole() {
        Stream.of("{", "{\"a\":}", "\u0000", "{\"a\":1}{", "nonsense", "{'a':1}", "\ud83d")
                .forEach(text -> refused("malformed JSON " + text, text, 400, 422));
        refused("no body", "", 400, 422);
        refused("null", "null", 400, 422);
        refused("an array", "[]", 400, 422);
        refused("a string", "\"text\"", 400, 422);
        refused("deep nesting", "[".repeat(DEEP) + "]".repeat(DEEP), 400, 422);
        refused("deep objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), 400, 422);
        spoiled.add(Spoiled.refused("text/plain", valid.withHeader(HttpHeaders.CONTENT_TYPE, "text/plain"), 415));
        spoiled.add(Spoiled.refused("XML", valid.withHeader(HttpHeaders.CONTENT_TYPE, "application/xml"), 415));
        spoiled.add(Spoiled.refused(
                "a broken Content-Type", valid.withHeader(HttpHeaders.CONTENT_TYPE, "garbage"), 400, 415));
        spoiled.add(Spoiled.refused("no Content-Type", valid.withoutHeader(HttpHeaders.CONTENT_TYPE), 400, 415));
    }

    private void properties() {
        JsonNode schema = operation.contract().resolve(operation.bodySchema());
        if (!(operation.bodyExample() instanceof ObjectNode)) {
            throw new AssertionError(operation + " has no example body to spoil");
        }
        spoil(List.of(), schema);
        ObjectNode extra = body();
        extra.put("zzUnknown", 1);
        ObjectNode first = extra.deepCopy();
        first.put("zzOther", 1);
        named("an unknown property", extra, "/zzUnknown");
        named("two unknown properties, first", first, "/zzUnknown");
        named("two unknown properties, second", first, "/zzOther");
        String text = body().toString();
        String name = body().propertyNames().iterator().next();
        refused(
                "a property twice",
                text.substring(0, text.length() - 1) + ",\"" + name + "\":" + body().get(name) + "}",
                400,
                422);
    }

    private void spoil(List<String> parents, JsonNode schema) {
        Set<String> required = Set.copyOf(strings(schema.path("required")));
        schema.path("properties").properties().forEach(property -> {
            List<String> place = Stream.concat(parents.stream(), Stream.of(property.getKey()))
                    .toList();
            JsonNode type = operation.contract().resolve(property.getValue());
            if (parent(body(), place) == null) {
                return;
            }
            if (required.contains(property.getKey())) {
                named("missing " + place, without(place), pointer(place));
                named("null " + place, with(place, NODES.nullNode()), pointer(place));
            } else {
                spoiled.add(Spoiled.harmless(
                        "null " + place,
                        valid.withBody(with(place, NODES.nullNode()).toString())));
            }
            wrong(place, type);
            if (type.has("properties")) {
                spoil(place, type);
            }
        });
    }

    private void wrong(List<String> place, JsonNode schema) {
        String kind = ContractExamples.type(schema);
        boolean text = kind.equals("string");
        value("an object for", place, NODES.objectNode().put("zz", 1), !kind.equals("object") || !schema.isEmpty());
        value("an array for", place, NODES.arrayNode().add(NODES.objectNode()), !kind.isEmpty());
        value("a boolean for", place, NODES.booleanNode(true), !kind.equals("boolean") && !kind.isEmpty());
        value("a number for", place, NODES.numberNode(7.25), !kind.equals("number") && !kind.isEmpty());
        value("a huge number for", place, NODES.numberNode(new java.math.BigDecimal("1e400")), !kind.isEmpty());
        value("the text 'x☃' for", place, NODES.stringNode("x☃"), (!text && !kind.isEmpty()) || isClosed(schema));
        value("NUL in", place, NODES.stringNode("a\u0000b"), !kind.isEmpty());
        value("half a character in", place, NODES.stringNode("a\ud83d"), !kind.isEmpty());
        value("an empty text for", place, NODES.stringNode(""), !text || isClosed(schema));
        value("odd characters in", place, NODES.stringNode("\u202e\ufffe\u0085\ufeff'\"<>;--"), !text);
        value("a long text for", place, NODES.stringNode("长".repeat(LONG)), schema.has("maxLength") || !text);
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.has("enum")
                || Set.of("date", "date-time", "uuid")
                        .contains(schema.path("format").asString(""));
    }

    private void value(String what, List<String> place, JsonNode value, boolean mustRefuse) {
        ObjectNode body = with(place, value);
        if (mustRefuse) {
            named(what + " " + place, body, pointer(place));
        } else {
            spoiled.add(Spoiled.harmless(what + " " + place, valid.withBody(body.toString())));
        }
    }

    private void named(String what, ObjectNode body, String pointer) {
        spoiled.add(Spoiled.named(what, valid.withBody(escaped(body)), pointer));
    }

    private void refused(String what, String body, Integer... statuses) {
        spoiled.add(Spoiled.refused(what, valid.withBody(body), statuses));
    }

    /** Writes everything but ASCII as escapes, so that half a character arrives as such. */
    private static String escaped(JsonNode body) {
        StringBuilder ascii = new StringBuilder();
        body.toString().chars().forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }

    private ObjectNode body() {
        return (ObjectNode) operation.bodyExample().deepCopy();
    }

    private ObjectNode with(List<String> place, JsonNode value) {
        ObjectNode body = body();
        ObjectNode parent = parent(body, place);
        if (parent != null) {
            parent.set(place.get(place.size() - 1), value);
        }
        return body;
    }

    private ObjectNode without(List<String> place) {
        ObjectNode body = body();
        ObjectNode parent = parent(body, place);
        if (parent != null) {
            parent.remove(place.get(place.size() - 1));
        }
        return body;
    }

    private static @org.jspecify.annotations.Nullable ObjectNode parent(ObjectNode body, List<String> place) {
        JsonNode node = body;
        for (String name : place.subList(0, place.size() - 1)) {
            node = node.path(name);
        }
        return node instanceof ObjectNode object ? object : null;
    }

    private static String pointer(List<String> place) {
        return "/" + String.join("/", place);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
