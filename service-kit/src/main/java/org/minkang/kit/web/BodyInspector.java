package org.minkang.kit.web;

import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through a body that could not be bound and names everything that is wrong with it. Only refused requests pay for this second,
 * slower look.
 */
final class BodyInspector {

    private final JsonMapper json;
    private final Validator validator;

    BodyInspector(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Everything in {@code body} that keeps it from being a {@code type}. */
    List<Violation> inspect(JsonNode body, Type type) {
        List<Violation> violations = new ArrayList<>();
        read(body, type, "", violations);
        return violations;
    }

    private @Nullable Object read(JsonNode node, Type type, String pointer, List<Violation> violations) {
        if (node.isNull()) {
            return null;
        }
        if (type instanceof Class<?> raw && raw.isRecord() && isObjectLike(raw)) {
            return readRecord(node, raw, pointer, violations);
        }
        if (type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            Collection<Object> items = Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
            return readItems(node, list.getActualTypeArguments()[0], pointer, items, violations);
        }
        return readValue(node, type, pointer, violations);
    }

    private @Nullable Object readRecord(JsonNode node, Class<?> type, String pointer, List<Violation> violations) {
        if (!node.isObject()) {
            violations.add(Violation.at(pointer, "WRONG_TYPE", "object"));
            return null;
        }
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> components.put(component.getName(), component));
        node.propertyNames().stream()
                .filter(name -> !components.containsKey(name))
                .forEach(name -> violations.add(Violation.at(pointer + "/" + escape(name), "UNKNOWN_PROPERTY")));
        int unknown = violations.size();
        @Nullable
        Object[] values = components.values().stream()
                .map(component -> node.has(component.getName())
                        ? read(
                                node.get(component.getName()),
                                component.getGenericType(),
                                pointer + "/" + component.getName(),
                                violations)
                        : null)
                .toArray();
        return Records.construct(type, values, pointer + "/", validator, violations, unknown);
    }

    private @Nullable Object readItems(
            JsonNode node, Type type, String pointer, Collection<Object> items, List<Violation> violations) {
        if (!node.isArray()) {
            violations.add(Violation.at(pointer, "WRONG_TYPE", "array"));
            return null;
        }
        for (int index = 0; index < node.size(); index++) {
            Object item = read(node.get(index), type, pointer + "/" + index, violations);
            if (item != null) {
                items.add(item);
            } else if (node.get(index).isNull()) {
                violations.add(Violation.at(pointer + "/" + index, "REQUIRED"));
            }
        }
        return items;
    }

    private @Nullable Object readValue(JsonNode node, Type type, String pointer, List<Violation> violations) {
        try {
            return json.treeToValue(node, json.constructType(type));
        } catch (JacksonException | IllegalArgumentException failure) {
            violations.add(violation(pointer, type, failure));
            return null;
        }
    }

    /** A record that JSON writes as an object, rather than a value type that it writes as a string. */
    private static boolean isObjectLike(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                        .noneMatch(constructor ->
                                constructor.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonCreator.class))
                && Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(method ->
                                method.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonCreator.class));
    }

    /** What {@code failure} says of the value at {@code pointer}. */
    static Violation violation(String pointer, Type type, Throwable failure) {
        InvalidValueException value = QueryParametersResolver.invalidValue(failure);
        if (value != null) {
            return value.at(pointer);
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            return Violation.at(pointer, "NOT_ONE_OF", String.join(", ", names(raw)));
        }
        return Violation.at(pointer, "WRONG_TYPE", expected(type));
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static String expected(Type type) {
        String name = type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
        return switch (name) {
            case "LocalDate" -> "date (YYYY-MM-DD)";
            case "OffsetDateTime", "Instant" -> "date-time (RFC 3339)";
            case "UUID" -> "uuid";
            case "Integer", "int", "Long", "long" -> "integer";
            case "BigDecimal" -> "number";
            case "Boolean", "boolean" -> "boolean";
            default -> "string";
        };
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
