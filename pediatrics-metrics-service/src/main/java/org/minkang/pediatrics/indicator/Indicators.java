package org.minkang.pediatrics.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every definition there is, and the numbers of what they count.
 *
 * @param definitions all versions of all indicators, by code and version
 * @param places the number of each measure, by its key: from 1, the same for good
 */
public record Indicators(List<IndicatorDefinition> definitions, Map<String, Integer> places) {

    private static final Comparator<IndicatorDefinition> ORDER =
            Comparator.comparing(IndicatorDefinition::code).thenComparing(IndicatorDefinition::version);

    public Indicators {
        definitions = definitions.stream().sorted(ORDER).toList();
        places = Map.copyOf(places);
    }

    /** The number of {@code measure}, which some definition counts. */
    public int place(Measure measure) {
        Integer place = places.get(measure.key());
        if (place == null) {
            throw new IllegalArgumentException("nothing counts " + measure.key());
        }
        return place;
    }

    /** One version of one indicator. */
    public Optional<IndicatorDefinition> find(String code, int version) {
        return definitions.stream()
                .filter(definition -> definition.code().equals(code) && definition.version() == version)
                .findFirst();
    }

    /** The latest version of an indicator that is used at the end of {@code year}. */
    public Optional<IndicatorDefinition> inForce(String code, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return definitions.stream()
                .filter(definition -> definition.code().equals(code) && definition.isValidOn(end))
                .reduce((earlier, later) -> later);
    }

    /** The latest version of each indicator that is used at the end of {@code year}, by code. */
    public List<IndicatorDefinition> inForce(int year) {
        return definitions.stream()
                .map(IndicatorDefinition::code)
                .distinct()
                .flatMap(code -> inForce(code, year).stream())
                .toList();
    }

    /** What these count, each once. */
    public static List<Measure> measures(Collection<IndicatorDefinition> definitions) {
        return List.copyOf(definitions.stream()
                .flatMap(definition -> definition.measures().stream())
                .collect(Collectors.toMap(Measure::key, measure -> measure, (one, same) -> one))
                .values());
    }
}
