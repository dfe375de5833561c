package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * A rule as callers see it.
 *
 * @param institutions which ones it looks at; absent unless it is evaluated
 * @param bounds the numbers by which it decides; none unless it is evaluated
 */
@Schema(name = "StructuralRule")
record RuleResponse(
        String id,
        String row,
        RuleKind kind,
        String textZh,
        String textEn,
        List<RegionCode> areas,
        @Nullable SubjectLevel subject,
        @Nullable InstitutionKind institutions,
        List<RuleBound> bounds,
        @Nullable String expressedBy,
        @Nullable String deadline) {

    static RuleResponse of(StructuralRule rule) {
        RuleCheck check = rule.check();
        return new RuleResponse(
                rule.id(),
                rule.row(),
                rule.kind(),
                rule.textZh(),
                rule.textEn(),
                rule.areas(),
                rule.subject(),
                check == null ? null : check.institutions(),
                check == null ? List.of() : check.bounds(),
                rule.expressedBy(),
                rule.deadline());
    }
}
