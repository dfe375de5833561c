package org.minkang.pediatrics.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Quotient;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.rule.Judgement.Answer;

/**
 * A region has an institution of a kind.
 *
 * @param institutions of which kind
 * @param residents only where so many live; everywhere when absent
 * @param beds how many the institution must have; any number when absent
 */
public record StandingCheck(
        InstitutionKind institutions,
        @Nullable Criterion residents,
        @Nullable Criterion beds) implements RuleCheck {

    @Override
    public List<ReturnItem> items() {
        return beds == null ? List.of() : List.of(ReturnItem.TOTAL_BEDS);
    }

    @Override
    public List<RuleBound> bounds() {
        List<RuleBound> bounds = new ArrayList<>();
        if (residents != null) {
            bounds.add(RuleBound.of("RESIDENTS", residents));
        }
        if (beds != null) {
            bounds.add(RuleBound.of(ReturnItem.TOTAL_BEDS.name(), beds));
        }
        bounds.add(RuleBound.of("INSTITUTIONS", Criterion.atLeast("1")));
        return bounds;
    }

    @Override
    public Stream<Judgement> judge(RegionCode region, RegionFacts facts) {
        List<InstitutionFacts> standing = facts.institutions(region, institutions).stream()
                .filter(InstitutionFacts::standing)
                .toList();
        List<RuleFigure> figures = new ArrayList<>();
        figures.add(RuleFigure.of(RuleFigure.Name.INSTITUTIONS, standing.size()));
        Criterion bound = residents;
        if (bound == null) {
            return Stream.of(Judgement.of(region, has(standing), figures, standing));
        }
        RegionFacts.Residents living = facts.residents(region);
        figures.add(RuleFigure.of(RuleFigure.Name.RESIDENTS, living.known()));
        figures.add(RuleFigure.of(RuleFigure.Name.LEAVES_WITHOUT_POPULATION, living.leavesMissing()));
        return Stream.of(Judgement.of(region, asked(living, bound, standing), figures, standing));
    }

    /** More people can only turn up: what is known to be beyond the bound stays there. */
    private Answer asked(RegionFacts.Residents living, Criterion bound, List<InstitutionFacts> standing) {
        if (Quotient.of(living.known(), 1, 1).meets(bound)) {
            return has(standing);
        }
        return living.leavesMissing() > 0
                ? Answer.open(FindingReason.POPULATION_MISSING)
                : Answer.notAsked(FindingReason.BOUND_NOT_REACHED);
    }

    private Answer has(List<InstitutionFacts> standing) {
        Criterion wanted = beds;
        if (wanted == null || standing.isEmpty()) {
            return Answer.met(!standing.isEmpty());
        }
        boolean enough = standing.stream()
                .map(hospital -> hospital.number(ReturnItem.TOTAL_BEDS))
                .anyMatch(number -> number.isPresent()
                        && Quotient.of(number.getAsLong(), 1, 1).meets(wanted));
        return enough
                ? Answer.met(true)
                : standing.stream()
                        .filter(hospital -> hospital.lacks(ReturnItem.TOTAL_BEDS))
                        .findFirst()
                        .map(hospital -> Answer.open(hospital.missing()))
                        .orElseGet(() -> Answer.met(false));
    }
}
