package org.minkang.pediatrics.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.rule.Judgement.Answer;

/**
 * Of an institution's whole, a part is so large.
 *
 * @param institutions of which kind
 * @param having only those that say yes to this; all when absent
 * @param part held against
 * @param whole this
 * @param percent what the part by the whole must be, in per cent
 */
public record ShareCheck(
        InstitutionKind institutions, @Nullable ReturnItem having, ReturnItem part, ReturnItem whole, Criterion percent)
        implements RuleCheck {

    private static final long HUNDRED = 100;

    @Override
    public List<ReturnItem> items() {
        return Stream.of(having, part, whole).filter(Objects::nonNull).toList();
    }

    @Override
    public List<RuleBound> bounds() {
        return List.of(RuleBound.of("PERCENT", percent));
    }

    @Override
    public Stream<Judgement> judge(RegionCode region, RegionFacts facts) {
        return facts.institutions(region, institutions).stream()
                .filter(institution -> !institution.isExempt())
                .map(institution -> Judgement.of(institution, answer(institution), figures(institution)));
    }

    private Answer answer(InstitutionFacts institution) {
        ReturnItem condition = having;
        if (condition != null
                && !institution.lacks(condition)
                && institution.number(condition).orElse(0) == 0) {
            return Answer.notAsked(FindingReason.BOUND_NOT_REACHED);
        }
        if (Stream.of(part, whole).anyMatch(institution::saysNotApplicable)) {
            return Answer.notAsked(FindingReason.DOES_NOT_APPLY);
        }
        if ((condition != null && institution.lacks(condition))
                || institution.lacks(part)
                || institution.lacks(whole)) {
            return Answer.open(institution.missing());
        }
        long all = institution.number(whole).orElseThrow();
        return all == 0
                ? Answer.notAsked(FindingReason.DOES_NOT_APPLY)
                : Answer.met(share(institution, all).meets(percent));
    }

    private Quotient share(InstitutionFacts institution, long all) {
        return Quotient.of(institution.number(part).orElseThrow(), all, HUNDRED);
    }

    private List<RuleFigure> figures(InstitutionFacts institution) {
        List<RuleFigure> figures = new ArrayList<>();
        institution.number(part).ifPresent(number -> figures.add(RuleFigure.of(RuleFigure.Name.PART, part, number)));
        institution.number(whole).ifPresent(number -> figures.add(RuleFigure.of(RuleFigure.Name.WHOLE, whole, number)));
        long all = institution.number(whole).orElse(0);
        if (all > 0 && institution.number(part).isPresent()) {
            figures.add(RuleFigure.percent(share(institution, all)));
        }
        return figures;
    }
}
