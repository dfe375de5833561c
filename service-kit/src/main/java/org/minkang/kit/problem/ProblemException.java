package org.minkang.kit.problem;

import java.util.List;
import java.util.Map;

/** A refusal or failure with a name. Domain errors extend or carry it; the one handler answers it as a problem document. */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;

    /** A problem whose detail text names {@code arguments} in order. */
    public ProblemException(ProblemType type, Object... arguments) {
        this(type, List.of(arguments), List.of(), Map.of());
    }

    /**
     * @param arguments what the detail text names, in order
     * @param violations every bad value, for 400 and 422
     * @param extensions further members of the problem document, by name
     */
    public ProblemException(
            ProblemType type, List<Object> arguments, List<Violation> violations, Map<String, Object> extensions) {
        super(type.name(), null, false, false);
        this.type = type;
        this.arguments = List.copyOf(arguments);
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
    }

    /** Well-formed values that break rules: 422 naming each of them. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, List.of(violations.size()), violations, Map.of());
    }

    /** One well-formed value that breaks a rule: 422. */
    public static ProblemException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    /** The value at {@code pointer} must be unique and belongs to another already: 409. */
    public static ProblemException taken(String pointer) {
        return new ProblemException(
                CommonProblem.ALREADY_EXISTS, List.of(), List.of(Violation.at(pointer, "TAKEN")), Map.of());
    }

    /** A request that cannot be read: 400 naming each bad part. */
    public static ProblemException malformed(List<Violation> violations) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST, List.of(), violations, Map.of());
    }

    /** There is no such {@code what}, or the caller may not know of it: 404. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(CommonProblem.NOT_FOUND, what, id.toString());
    }

    /** The current state forbids the transition: 409 with the ones it allows. */
    public static ProblemException transitionNotAllowed(String transition, Enum<?> status, List<String> allowed) {
        return new ProblemException(
                CommonProblem.TRANSITION_NOT_ALLOWED,
                List.of(transition, status.name()),
                List.of(),
                Map.of("currentStatus", status.name(), "allowedTransitions", allowed));
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
