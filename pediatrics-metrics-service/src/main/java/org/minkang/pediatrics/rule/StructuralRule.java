package org.minkang.pediatrics.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * A row of the programme that numbers regions or institutions must keep to, or says what they must have (结构性规则).
 *
 * @param id its own, stable
 * @param row of the catalogue, such as {@code D8-N08}
 * @param kind how it is expressed
 * @param textZh what it says
 * @param textEn the same in English
 * @param areas the only regions of which it is asked; all when empty
 * @param subject of whom it is asked, absent unless it is evaluated
 * @param check what is asked, absent unless it is evaluated
 * @param expressedBy the target that expresses it, absent when none does
 * @param deadline the day of the year by which it is due, such as {@code --06-30}, absent without one
 */
public record StructuralRule(
        String id,
        String row,
        RuleKind kind,
        String textZh,
        String textEn,
        List<RegionCode> areas,
        @Nullable SubjectLevel subject,
        @Nullable RuleCheck check,
        @Nullable String expressedBy,
        @Nullable String deadline) {

    public StructuralRule {
        areas = areas == null ? List.of() : List.copyOf(areas);
        boolean evaluated = kind == RuleKind.DUTY || kind == RuleKind.ADVICE;
        if (evaluated != (check != null) || evaluated != (subject != null)) {
            throw new IllegalArgumentException(id + " is " + kind + " with check " + check);
        }
    }

    /** What it finds in the region looked at; nothing when it is not evaluated. */
    public Stream<Finding> findings(RegionFacts facts) {
        RuleCheck asked = check;
        SubjectLevel level = subject;
        if (asked == null || level == null) {
            return Stream.empty();
        }
        Stream<RegionCode> regions = areas.isEmpty()
                ? level.regions(facts.region()).stream()
                : areas.stream().filter(facts.region()::covers);
        return regions.flatMap(region -> asked.judge(region, facts))
                .map(judgement -> new Finding(this, kind == RuleKind.ADVICE ? judgement.asAdvice() : judgement));
    }
}
