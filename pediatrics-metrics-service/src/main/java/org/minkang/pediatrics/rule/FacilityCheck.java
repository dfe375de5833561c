package org.minkang.pediatrics.rule;

import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.rule.Judgement.Answer;

/**
 * A region has an institution of a kind that has something.
 *
 * @param institutions of which kind
 * @param item that at least one of them says yes to
 */
public record FacilityCheck(InstitutionKind institutions, ReturnItem item) implements RuleCheck {

    @Override
    public List<ReturnItem> items() {
        return List.of(item);
    }

    @Override
    public List<RuleBound> bounds() {
        return List.of(RuleBound.of("INSTITUTIONS", Criterion.atLeast("1")));
    }

    @Override
    public Stream<Judgement> judge(RegionCode region, RegionFacts facts) {
        List<InstitutionFacts> candidates = facts.institutions(region, institutions);
        List<InstitutionFacts> silent =
                candidates.stream().filter(one -> one.lacks(item)).toList();
        List<RuleFigure> figures = List.of(
                RuleFigure.of(RuleFigure.Name.INSTITUTIONS, candidates.size()),
                RuleFigure.of(RuleFigure.Name.INSTITUTIONS_WITHOUT_FIGURES, silent.size()));
        return Stream.of(Judgement.of(region, answer(candidates, silent), figures, candidates));
    }

    private Answer answer(List<InstitutionFacts> candidates, List<InstitutionFacts> silent) {
        boolean one =
                candidates.stream().anyMatch(candidate -> candidate.number(item).orElse(0) > 0);
        return one || silent.isEmpty()
                ? Answer.met(one)
                : Answer.open(silent.get(0).missing());
    }
}
