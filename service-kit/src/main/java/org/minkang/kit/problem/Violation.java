package org.minkang.kit.problem;

import java.util.List;

/**
 * One value that breaks one rule.
 *
 * @param pointer JSON Pointer into the request body ({@code /period/start}); a query parameter or header by its name
 *     ({@code ?limit}, {@code If-Match}); empty for the body as a whole
 * @param code stable code, UPPER_SNAKE; its text stands under {@code violation.<CODE>}
 * @param arguments what the text names, in order
 */
public record Violation(String pointer, String code, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** A violation at {@code pointer} whose text names {@code arguments}. */
    public static Violation at(String pointer, String code, Object... arguments) {
        return new Violation(pointer, code, List.of(arguments));
    }

    /** The same violation, found below {@code parent}. */
    public Violation under(String parent) {
        return new Violation(parent + pointer, code, arguments);
    }
}
