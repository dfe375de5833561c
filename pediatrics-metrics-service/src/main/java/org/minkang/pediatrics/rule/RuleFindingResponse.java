package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.item.ItemKind;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.resource.Reported;

/**
 * A finding as callers see it.
 *
 * @param row of the catalogue, such as {@code D8-N08}
 * @param regionCode the region that was judged, or in which the institution lies, by today's code
 * @param regionName as the standard has it today
 * @param institution the one that was judged; absent when the region itself was
 * @param institutionName registered name; absent when the region itself was judged
 * @param figures what it was decided by
 * @param evidence the institutions looked at
 */
@Schema(name = "RuleFinding")
record RuleFindingResponse(
        String rule,
        String row,
        RegionCode regionCode,
        String regionName,
        @Nullable SocialCreditCode institution,
        @Nullable String institutionName,
        Outcome outcome,
        @Nullable FindingReason reason,
        List<RuleFigure> figures,
        List<Evidence> evidence) {

    /**
     * An institution that was looked at.
     *
     * @param creditCode its identity for life
     * @param name registered name
     * @param institutionClass by WS 218, or {@code X-SCHOOL}
     * @param figures what it returned of what was asked for; items of which nothing is said are not there
     */
    @Schema(name = "RuleEvidence")
    record Evidence(
            SocialCreditCode creditCode,
            String name,
            String institutionClass,
            @Nullable InstitutionLevel level,
            @Nullable InstitutionGrade grade,
            InstitutionFacts.ReturnState returnState,
            List<ItemFigure> figures) {}

    /**
     * What an institution returned of an item.
     *
     * @param applicable whether the item applies to it
     * @param value a whole number, yuan with two decimals, or {@code true} and {@code false}; absent when it does not apply
     */
    @Schema(name = "RuleItemFigure")
    record ItemFigure(
            ReturnItem item, boolean applicable, @Nullable String value) {

        static ItemFigure of(ReturnItem item, Reported said) {
            return new ItemFigure(item, said.applicable(), said.applicable() ? shown(item.kind(), said.value()) : null);
        }

        private static String shown(ItemKind kind, long value) {
            return switch (kind) {
                case COUNT -> Long.toString(value);
                case YES_NO -> Boolean.toString(value == 1);
                case AMOUNT -> new Money(BigDecimal.valueOf(value, 2)).toString();
            };
        }
    }

    static RuleFindingResponse of(Finding finding) {
        Judgement judgement = finding.judgement();
        InstitutionFacts institution = judgement.institution();
        return new RuleFindingResponse(
                finding.rule().id(),
                finding.rule().row(),
                judgement.region(),
                Regions.standard().current(judgement.region()).name(),
                institution == null ? null : institution.creditCode(),
                institution == null ? null : institution.name(),
                judgement.outcome(),
                judgement.reason(),
                judgement.figures(),
                judgement.evidence().stream()
                        .map(one -> evidence(finding.rule(), one))
                        .toList());
    }

    private static Evidence evidence(StructuralRule rule, InstitutionFacts institution) {
        return new Evidence(
                institution.creditCode(),
                institution.name(),
                institution.classCode(),
                institution.level(),
                institution.grade(),
                institution.state(),
                items(rule)
                        .flatMap(item -> institution.figures().of(item).map(said -> ItemFigure.of(item, said)).stream())
                        .toList());
    }

    /** Only what the rule asks for: an income is nobody's business where beds are counted. */
    private static Stream<ReturnItem> items(StructuralRule rule) {
        RuleCheck check = rule.check();
        return check == null ? Stream.empty() : check.items().stream();
    }
}
