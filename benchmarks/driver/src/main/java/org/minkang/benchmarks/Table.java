package org.minkang.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * All that was measured, as text.
 *
 * @param tool what made the requests
 * @param options how much was measured
 * @param rows the comparisons
 * @param details what some of them sum up, list by list
 * @param figures of pediatric capacity
 * @param programs what start-up and memory were seen of each program
 */
record Table(
        String tool, Options options, List<Row> rows, List<Row> details, List<Figure> figures, List<String> programs) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("Java %s, %d processors, PostgreSQL with fsync on, %s; %d rounds of %d s in turns, medians\n"
                .formatted(
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        tool,
                        options.rounds(),
                        options.round().toSeconds()));
        text.append(
                "Processor time per request (user + system) in microseconds unless said otherwise; latency p50/p99 in"
                        + " ms\n\n");
        text.append("%-44s %9s %9s %7s  %-13s %-8s %-5s %s\n"
                .formatted("", "ours", "other", "ratio", "(lowest-highest)", "bar", "", "latency ours, other"));
        rows.forEach(row -> text.append(line(row)));
        text.append('\n');
        if (!details.isEmpty()) {
            text.append("First pages of support, one by one\n");
            details.forEach(row -> text.append(line(row)));
            text.append('\n');
        }
        if (!figures.isEmpty()) {
            text.append("Pediatric capacity: %,d leaves, %,d institutions, ten years, %d callers at a time\n"
                    .formatted(NationalSet.leaves(), options.institutions(), CapacityReads.CALLERS));
            figures.forEach(figure -> text.append(figure.line()));
            text.append('\n');
        }
        programs.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** One comparison, with a line break. */
    static String line(Row row) {
        double ratio = row.ratio();
        String holds = row.bar().equals(Row.Bar.NONE) ? "" : row.bar().holds().test(ratio) ? "holds" : "MISSED";
        return String.format(
                Locale.ROOT,
                "%-44s %9.0f %9.0f %7.2f  (%.2f-%.2f)    %-8s %-6s %s%n",
                row.what(),
                Series.median(row.ours()),
                Series.median(row.theirs()),
                ratio,
                row.lowest(),
                row.highest(),
                row.bar().text(),
                holds,
                row.unit().equals("us") ? row.latency() : row.unit() + "  " + row.latency());
    }
}
