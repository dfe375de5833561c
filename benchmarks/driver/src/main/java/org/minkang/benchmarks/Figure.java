package org.minkang.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.minkang.benchmarks.Row.Bar;

/**
 * One measurement that stands by itself.
 *
 * @param what is measured
 * @param values round by round
 * @param unit of the values
 * @param bar what their median should be
 * @param note what else was seen
 */
record Figure(String what, List<Double> values, String unit, Bar bar, String note) {

    /** The same, told as soon as it is known, for a run that does not come to its end. */
    Figure told() {
        System.err.print(line());
        return this;
    }

    /** As the table shows it, with a line break. */
    String line() {
        double median = Series.median(values);
        String holds = bar.equals(Bar.NONE) ? "" : bar.holds().test(median) ? "holds" : "MISSED";
        return String.format(
                Locale.ROOT,
                "%-52s %10.1f %-8s (%.1f-%.1f)  %-10s %-6s %s%n",
                what,
                median,
                unit,
                Collections.min(values),
                Collections.max(values),
                bar.text(),
                holds,
                note);
    }
}
