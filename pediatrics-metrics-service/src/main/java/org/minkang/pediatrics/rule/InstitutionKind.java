package org.minkang.pediatrics.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;

/**
 * Which institutions a rule is about.
 *
 * @param classes beginnings of class codes, such as {@code A519} children's hospitals; at least one
 * @param publicOnly only public institutions
 * @param level only of this level; any when absent
 * @param orUnrated also those that the registry rates at no level; not when absent
 * @param grade only of this grade or a better one; any when absent
 */
public record InstitutionKind(
        List<String> classes,
        boolean publicOnly,
        @Nullable InstitutionLevel level,
        @Nullable Boolean orUnrated,
        @Nullable InstitutionGrade grade) {

    public InstitutionKind {
        classes = List.copyOf(classes);
    }

    boolean admits(InstitutionFacts institution) {
        return classes.stream().anyMatch(institution.classCode()::startsWith)
                && (!publicOnly || institution.isPublic())
                && (level == null || level == institution.level() || mayBe(institution.level()))
                && (grade == null || isAtLeast(institution.grade()));
    }

    private boolean mayBe(@Nullable InstitutionLevel other) {
        return Boolean.TRUE.equals(orUnrated) && (other == null || other == InstitutionLevel.UNRATED);
    }

    /** Grades are declared from the best to the worst. */
    private boolean isAtLeast(@Nullable InstitutionGrade other) {
        return other != null && grade != null && other.compareTo(grade) <= 0;
    }
}
