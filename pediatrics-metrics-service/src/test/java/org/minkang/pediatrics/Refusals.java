package org.minkang.pediatrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/** Reads what a refusal names. */
public final class Refusals {

    private Refusals() {}

    /** The problem that {@code step} ends in. */
    public static ProblemException of(ThrowingCallable step) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, step);
        assertThat(problem).as("a refusal").isNotNull();
        return problem;
    }

    /** The code of the problem that {@code step} ends in. */
    public static String code(ThrowingCallable step) {
        return of(step).type().name();
    }

    /** What is wrong where, as {@code /pointer CODE}. */
    public static List<String> violations(ThrowingCallable step) {
        return of(step).violations().stream().map(Refusals::text).toList();
    }

    private static String text(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }
}
