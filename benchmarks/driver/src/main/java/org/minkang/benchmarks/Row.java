package org.minkang.benchmarks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.minkang.benchmarks.Target.Work;

/**
 * One row of the table: ours beside another's.
 *
 * @param what is compared
 * @param ours our figures, round by round
 * @param theirs the other's figures in the same rounds
 * @param unit of the figures
 * @param bar what the ratio should be
 * @param latency p50 and p99 of both, as text
 */
record Row(String what, List<Double> ours, List<Double> theirs, String unit, Bar bar, String latency) {

    /**
     * What a ratio should be.
     *
     * @param text as the table shows it
     * @param holds whether a ratio is as it should be
     */
    record Bar(String text, DoublePredicate holds) {

        static final Bar NONE = new Bar("", ratio -> true);

        static Bar atMost(double most) {
            return new Bar("<= " + most, ratio -> ratio <= most);
        }

        static Bar atLeast(double least) {
            return new Bar(">= " + least, ratio -> ratio >= least);
        }
    }

    static Row of(String what, Series ours, Series theirs, Set<Work> parts, Bar bar) {
        return new Row(what, ours.cost(parts), theirs.cost(parts), "us", bar, latency(ours) + "  " + latency(theirs));
    }

    static Row ofAll(String what, Series ours, Series theirs, Bar bar) {
        return of(what, ours, theirs, EnumSet.allOf(Work.class), bar);
    }

    /** The same under another name, held to a bar. */
    Row as(String before, Bar other) {
        return new Row(before + what, ours, theirs, unit, other, latency);
    }

    /** Median over the rounds of the ratio within each round. */
    double ratio() {
        return Series.median(ratios());
    }

    double lowest() {
        return Collections.min(ratios());
    }

    double highest() {
        return Collections.max(ratios());
    }

    private List<Double> ratios() {
        return IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList();
    }

    private static String latency(Series series) {
        return "%.1f/%.1f".formatted(series.median(Turn::p50) / 1_000, series.median(Turn::p99) / 1_000);
    }
}
