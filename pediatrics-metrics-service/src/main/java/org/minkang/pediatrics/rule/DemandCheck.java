package org.minkang.pediatrics.rule;

import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.rule.Judgement.Answer;

/**
 * An institution has something.
 *
 * @param institutions of which kind
 * @param item that it says yes to
 * @param when any one of these makes it a duty; it always is when there are none
 */
public record DemandCheck(InstitutionKind institutions, ReturnItem item, List<When> when) implements RuleCheck {

    public DemandCheck {
        when = when == null ? List.of() : List.copyOf(when);
    }

    /**
     * What makes it a duty.
     *
     * @param item of the return
     * @param number what it must be
     */
    public record When(ReturnItem item, Criterion number) {

        private boolean isSo(InstitutionFacts institution) {
            return institution.number(item).stream()
                    .anyMatch(value -> Quotient.of(value, 1, 1).meets(number));
        }
    }

    @Override
    public List<ReturnItem> items() {
        return Stream.concat(when.stream().map(When::item), Stream.of(item)).toList();
    }

    @Override
    public List<RuleBound> bounds() {
        return when.stream()
                .map(one -> RuleBound.of(one.item().name(), one.number()))
                .toList();
    }

    @Override
    public Stream<Judgement> judge(RegionCode region, RegionFacts facts) {
        return facts.institutions(region, institutions).stream()
                .filter(institution -> !institution.isExempt())
                .map(institution -> Judgement.of(institution, answer(institution), List.of()));
    }

    private Answer answer(InstitutionFacts institution) {
        boolean asked = when.isEmpty() || when.stream().anyMatch(one -> one.isSo(institution));
        boolean mayBeAsked = when.stream().anyMatch(one -> institution.lacks(one.item()));
        if (!asked) {
            return mayBeAsked ? Answer.open(institution.missing()) : Answer.notAsked(FindingReason.BOUND_NOT_REACHED);
        }
        if (institution.saysNotApplicable(item)) {
            return Answer.notAsked(FindingReason.DOES_NOT_APPLY);
        }
        return institution.lacks(item)
                ? Answer.open(institution.missing())
                : Answer.met(institution.number(item).orElseThrow() > 0);
    }
}
