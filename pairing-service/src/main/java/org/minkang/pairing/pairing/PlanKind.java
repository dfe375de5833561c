package org.minkang.pairing.pairing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.kit.problem.ProblemException;

/** Horizons that a supporter plans for; it needs a plan of each (D0-N04). */
public enum PlanKind {
    /** 年度计划 */
    ANNUAL,
    /** 三年计划 */
    THREE_YEAR;

    /**
     * Refuses plans that leave a horizon out.
     *
     * @throws ProblemException 422 {@code PLANS_MISSING} naming those left out
     */
    static void requireEach(Set<PlanKind> planned) {
        Set<PlanKind> missing = EnumSet.allOf(PlanKind.class);
        missing.removeAll(planned);
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    PairingProblem.PLANS_MISSING,
                    List.of(missing.stream().map(Enum::name).collect(Collectors.joining(", "))),
                    List.of(),
                    Map.of("missing", missing));
        }
    }
}
