package org.minkang.kit.problem;

import java.util.List;

/**
 * The problems one room can answer with, and where their texts stand. A service contributes its own as a bean.
 *
 * @param room {@code common} or the service's path name
 * @param types every problem of the room
 * @param bundle resource bundle base name, Chinese by default and English
 */
public record ProblemCatalogue(String room, List<? extends ProblemType> types, String bundle) {

    /** The kit's own. */
    public static final ProblemCatalogue COMMON =
            new ProblemCatalogue("common", List.of(CommonProblem.values()), "org.minkang.kit.problem.problems");
}
