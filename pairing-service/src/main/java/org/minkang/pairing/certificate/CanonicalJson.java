package org.minkang.pairing.certificate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The one way to write a value as JSON (RFC 8785), for objects, arrays, texts and whole numbers: no blanks, properties sorted by their
 * UTF-16 code units, nothing escaped that need not be. Signatures stand over such texts, so that this must never change.
 */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when it holds anything but maps with text keys, lists, texts and whole numbers */
    static String of(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object(object);
        }
        if (value instanceof List<?> array) {
            return array.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Long || value instanceof Integer) {
            return value.toString();
        }
        throw new IllegalArgumentException("No canonical form of " + value.getClass());
    }

    private static String object(Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        return sorted.entrySet().stream()
                .map(property -> quoted(property.getKey()) + ":" + of(property.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> quoted.append(escaped((char) unit)));
        return quoted.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < FIRST_PRINTABLE ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
        };
    }
}
