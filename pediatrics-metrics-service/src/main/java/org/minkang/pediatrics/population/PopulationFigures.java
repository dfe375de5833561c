package org.minkang.pediatrics.population;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.Violation;

/**
 * How many persons.
 *
 * @param children aged 0 to 14, 0 to 100,000,000; absent when not known
 * @param residents of any age, 0 to 100,000,000; absent when not known
 * @param source who counted, such as a statistical yearbook
 */
public record PopulationFigures(
        @Nullable Long children, @Nullable Long residents, String source) {

    /** What cannot be so, below {@code pointer}. */
    List<Violation> violations(String pointer) {
        if (children != null && residents != null && children > residents) {
            return List.of(Violation.at(pointer + "/children", "PART_EXCEEDS_WHOLE", children, residents));
        }
        return List.of();
    }
}
