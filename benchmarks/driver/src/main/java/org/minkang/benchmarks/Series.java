package org.minkang.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.minkang.benchmarks.Target.Work;

/** All turns of one contender. */
final class Series {

    private final Target target;
    private final List<Turn> turns = new ArrayList<>();

    Series(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    void add(Turn turn) {
        turns.add(turn);
    }

    /** Processor time per request of these parts, in microseconds, turn by turn. */
    List<Double> cost(Collection<Work> parts) {
        return turns.stream().map(turn -> turn.cost(parts)).toList();
    }

    /** A value of each turn. */
    List<Double> values(Function<Turn, Double> value) {
        return turns.stream().map(value).toList();
    }

    /** The median over all turns. */
    double median(Function<Turn, Double> value) {
        return median(values(value));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
