package org.minkang.kit.tabular;

import java.util.List;
import java.util.Map;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/** A file that cannot be read on: 422 that names why, or 413 when it exceeds a limit. */
final class Refusal {

    private Refusal() {}

    static ProblemException unreadable(String code, Object... arguments) {
        return ProblemException.invalid(Violation.at("", code, arguments));
    }

    static ProblemException tooLarge(String code, Object... arguments) {
        return new ProblemException(
                CommonProblem.TOO_LARGE, List.of(), List.of(Violation.at("", code, arguments)), Map.of());
    }
}
