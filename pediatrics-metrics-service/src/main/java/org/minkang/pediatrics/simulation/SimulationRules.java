package org.minkang.pediatrics.simulation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.equity.PerPersonIndicators;
import org.minkang.pediatrics.figure.Bound;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.indicator.PopulationGroup;
import org.minkang.pediatrics.scorecard.Knowledge;

/** What can be supposed; whatever cannot is refused with 422. */
final class SimulationRules {

    private SimulationRules() {}

    /** The indicator in the year, whose numerator is something that can come, such as beds. */
    static IndicatorDefinition definition(Knowledge known, SimulationRequest request) {
        String code = request.indicator();
        IndicatorDefinition definition = PerPersonIndicators.inForce(
                        known.indicators(), code, request.year(), "/indicator")
                .orElseThrow(() -> PerPersonIndicators.unknown(code, "/indicator"));
        if (!(definition.numerator() instanceof Measure.Items)) {
            throw refused("/indicator", "NOT_COUNTED_IN_RETURNS", code);
        }
        boolean children = definition.denominator() instanceof Measure.Population persons
                && persons.group() == PopulationGroup.CHILDREN;
        if (request.children() != null && !children) {
            throw refused("/children", "NOT_HELD_AGAINST_CHILDREN", code);
        }
        return definition;
    }

    /** By what all of them would be measured: the supposed target, read as the one that holds for the region. */
    static Map<RegionCode, Criterion> criteria(SimulationRequest request, Situation before) {
        BigDecimal supposed = request.target();
        if (supposed == null) {
            return before.criteria();
        }
        Criterion held = before.criteria().get(before.whole());
        Criterion criterion = held == null
                ? new Criterion(supposed, before.definition().direction(), Bound.INCLUSIVE)
                : new Criterion(supposed, held.direction(), held.bound());
        Map<RegionCode, Criterion> all = new HashMap<>();
        all.put(before.whole(), criterion);
        before.parts().keySet().forEach(part -> all.put(part, criterion));
        return all;
    }

    /** The children that there would be; those stated belong to regions that share, each once. */
    static Growth growth(SimulationRequest request, Situation before) {
        SimulationRequest.Children children = request.children();
        if (children == null) {
            return Growth.NONE;
        }
        Map<RegionCode, Long> stated = new HashMap<>();
        List<SimulationRequest.OfRegion> regions = Objects.requireNonNullElse(children.regions(), List.of());
        for (int index = 0; index < regions.size(); index++) {
            RegionCode region = Regions.standard().today(regions.get(index).region());
            String pointer = "/children/regions/" + index + "/region";
            if (!before.parts().containsKey(region)) {
                throw refused(pointer, "REGION_NOT_AMONG", region);
            }
            if (stated.put(region, regions.get(index).children()) != null) {
                throw refused(pointer, "NAMED_TWICE", region);
            }
        }
        return new Growth(Objects.requireNonNullElse(children.percent(), BigDecimal.ZERO), stated);
    }

    /** Units can be shared only where each part has a target, and one that more of them help to reach. */
    static void requireHelp(Situation supposed) {
        List<RegionCode> without = supposed.parts().keySet().stream()
                .filter(part -> !supposed.criteria().containsKey(part))
                .toList();
        if (!without.isEmpty()) {
            throw refused("/target", "TARGET_MISSING", without.get(0));
        }
        Stream<Criterion> criteria = supposed.parts().keySet().stream().map(supposed.criteria()::get);
        if (criteria.anyMatch(criterion -> criterion.direction() == Direction.AT_MOST)) {
            throw refused("/units", "UNITS_DO_NOT_HELP");
        }
    }

    private static ProblemException refused(String pointer, String code, Object... arguments) {
        return ProblemException.invalid(Violation.at(pointer, code, arguments));
    }
}
