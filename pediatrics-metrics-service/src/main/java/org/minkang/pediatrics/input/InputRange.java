package org.minkang.pediatrics.input;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Measure;

/**
 * Which inputs are looked for; who may see them is for the one who asks to settle.
 *
 * @param region by today's code
 * @param below whether those of the regions below it are wanted too
 * @param year of the returns and populations, and the last one of intakes
 * @param definitions what they are inputs of
 * @param most how many are read of each kind
 */
public record InputRange(
        RegionCode region, boolean below, int year, Collection<IndicatorDefinition> definitions, int most) {

    private static final int FIRST_YEAR = 2000;

    public InputRange {
        definitions = List.copyOf(definitions);
    }

    /** The regions wanted. */
    RegionScope scope() {
        return RegionScope.of(region);
    }

    /** The first year of which intakes are wanted: cumulated ones go back to the beginning. */
    int firstIntake() {
        return definitions.stream().anyMatch(one -> one.kind() == IndicatorKind.CUMULATIVE) ? FIRST_YEAR : year;
    }

    boolean wantsPopulations() {
        return measures().anyMatch(Measure.Population.class::isInstance);
    }

    /** The kinds of training wanted. */
    List<String> programmes() {
        return measures()
                .filter(Measure.Intake.class::isInstance)
                .map(measure -> ((Measure.Intake) measure).programme().name())
                .distinct()
                .toList();
    }

    /** Beginnings of the classes whose returns are wanted, each list that of one measure; an empty one wants every class. */
    List<List<String>> classes() {
        return measures().flatMap(InputRange::classes).distinct().toList();
    }

    private Stream<Measure> measures() {
        return definitions.stream().flatMap(definition -> definition.measures().stream());
    }

    private static Stream<List<String>> classes(Measure measure) {
        if (measure instanceof Measure.Items items) {
            return Stream.of(items.classes());
        }
        return measure instanceof Measure.Institutions institutions
                ? Stream.of(institutions.classes())
                : Stream.empty();
    }
}
