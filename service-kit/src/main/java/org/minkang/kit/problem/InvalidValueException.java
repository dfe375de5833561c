package org.minkang.kit.problem;

import java.util.List;

/** Thrown by a value type's constructor: the text given is no such value. The caller knows where it stood; the type knows why. */
public class InvalidValueException extends IllegalArgumentException {

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code the violation's stable code, UPPER_SNAKE
     * @param arguments what the violation's text names, in order
     */
    public InvalidValueException(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The violation this is, standing at {@code pointer}. */
    public Violation at(String pointer) {
        return new Violation(pointer, code, arguments);
    }
}
