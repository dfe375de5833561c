package org.minkang.pediatrics.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.rule.Judgement.Answer;

/**
 * Of the whole that a region's institutions have together, a part is so large: sum by sum, never the mean of shares.
 *
 * @param institutions of which kind
 * @param part held against
 * @param whole this
 * @param percent what the part by the whole must be, in per cent
 */
public record SummedShareCheck(InstitutionKind institutions, ReturnItem part, ReturnItem whole, Criterion percent)
        implements RuleCheck {

    private static final long HUNDRED = 100;

    @Override
    public List<ReturnItem> items() {
        return List.of(part, whole);
    }

    @Override
    public List<RuleBound> bounds() {
        return List.of(RuleBound.of("PERCENT", percent));
    }

    @Override
    public Stream<Judgement> judge(RegionCode region, RegionFacts facts) {
        List<InstitutionFacts> asked = facts.institutions(region, institutions).stream()
                .filter(institution -> !institution.isExempt())
                .filter(institution -> Stream.of(part, whole).noneMatch(institution::saysNotApplicable))
                .toList();
        Map<Boolean, List<InstitutionFacts>> bySilence =
                asked.stream().collect(Collectors.partitioningBy(one -> one.lacks(part) || one.lacks(whole)));
        List<InstitutionFacts> silent = bySilence.getOrDefault(true, List.of());
        List<InstitutionFacts> told = bySilence.getOrDefault(false, List.of());
        long parts = sum(told, part);
        long wholes = sum(told, whole);
        List<RuleFigure> figures = new ArrayList<>(List.of(
                RuleFigure.of(RuleFigure.Name.INSTITUTIONS, asked.size()),
                RuleFigure.of(RuleFigure.Name.INSTITUTIONS_WITHOUT_FIGURES, silent.size()),
                RuleFigure.of(RuleFigure.Name.PART, part, parts),
                RuleFigure.of(RuleFigure.Name.WHOLE, whole, wholes)));
        if (wholes > 0) {
            figures.add(RuleFigure.percent(Quotient.of(parts, wholes, HUNDRED)));
        }
        return Stream.of(Judgement.of(region, answer(parts, wholes, silent), figures, asked));
    }

    /** Either side may grow with what is missing, so that it decides nothing. */
    private Answer answer(long parts, long wholes, List<InstitutionFacts> silent) {
        if (!silent.isEmpty()) {
            return Answer.open(silent.get(0).missing());
        }
        return wholes == 0
                ? Answer.notAsked(FindingReason.DOES_NOT_APPLY)
                : Answer.met(Quotient.of(parts, wholes, HUNDRED).meets(percent));
    }

    private static long sum(List<InstitutionFacts> told, ReturnItem item) {
        return told.stream()
                .mapToLong(institution -> institution.number(item).orElseThrow())
                .sum();
    }
}
