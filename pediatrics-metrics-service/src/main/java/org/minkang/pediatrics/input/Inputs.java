package org.minkang.pediatrics.input;

import java.util.List;
import java.util.stream.Stream;

/**
 * Inputs of all kinds.
 *
 * @param returns by institution
 * @param populations by code
 * @param intakes by region, kind and year
 */
public record Inputs(List<ReturnInput> returns, List<PopulationInput> populations, List<IntakeInput> intakes) {

    public Inputs {
        returns = List.copyOf(returns);
        populations = List.copyOf(populations);
        intakes = List.copyOf(intakes);
    }

    /** All of them, kind by kind. */
    public Stream<Input> all() {
        return Stream.of(returns, populations, intakes).flatMap(List::stream);
    }

    /** How many there are. */
    public int size() {
        return returns.size() + populations.size() + intakes.size();
    }
}
