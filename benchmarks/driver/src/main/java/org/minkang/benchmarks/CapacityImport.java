package org.minkang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.minkang.benchmarks.CapacityData.Returns;
import org.minkang.benchmarks.Row.Bar;

/**
 * One file of a national set of returns through the service, beside PostgreSQL's own {@code \copy} of the very rows that it makes.
 *
 * @param service which imports
 * @param database the service's
 * @param data what is imported
 */
record CapacityImport(Stage stage, Program service, String database, CapacityData data) {

    private static final int ROUNDS = 3;
    private static final String TWIN = "copied";
    private static final String PATH = "/pediatrics/v1/returns/imports";

    /** How the rows of a table get into its twin. */
    private record Copied(String table, String rows, Path file) {}

    /**
     * What was seen.
     *
     * @param rows beside {@code \copy}
     * @param figures for themselves
     */
    record Result(List<Row> rows, List<Figure> figures) {}

    Result measure(Client client, int years, int mostRounds) throws Exception {
        data.provide(TWIN);
        Returns warmUp = data.returns(1);
        Returns returns = data.returns(years);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Copied> copied = List.of();
        seconds(() -> client.importFile(PATH, warmUp.file()));
        service.account().forgetPeak();
        for (int round = 1; round <= Math.min(ROUNDS, mostRounds); round++) {
            System.err.println("capacity, import: round " + round);
            empty(database);
            double seconds = seconds(() -> client.importFile(PATH, returns.file()));
            ours.add(returns.rows() / seconds);
            System.err.printf("imported in %.1f s%n", seconds);
            copied = copied.isEmpty() ? copyOut(returns.rows()) : copied;
            Copied first = copied.get(0);
            empty(TWIN);
            double alone = seconds(() -> copyIn(first));
            theirs.add(returns.rows() / alone);
            double others = 0;
            for (Copied other : copied.subList(1, copied.size())) {
                others += seconds(() -> copyIn(other));
            }
            all.add(returns.rows() / (alone + others));
            System.err.printf("copied in %.1f s, the rest in %.1f s%n", alone, others);
        }
        return new Result(rows(ours, theirs, all), figures(returns, ours));
    }

    private static List<Row> rows(List<Double> ours, List<Double> theirs, List<Double> all) {
        return List.of(
                new Row("returns: import / \\copy", ours, all, "returns a second", Bar.atLeast(0.25), ""),
                new Row("returns: import / \\copy of returns alone", ours, theirs, "returns a second", Bar.NONE, ""));
    }

    private List<Figure> figures(Returns returns, List<Double> rates) throws IOException {
        double each = returns.values() / (double) returns.rows();
        return List.of(
                new Figure(
                        "import: values a second",
                        rates.stream().map(rate -> rate * each).toList(),
                        "",
                        Bar.atLeast(20_000),
                        "%,d returns, %,d values".formatted(returns.rows(), returns.values())),
                new Figure(
                        "import: most memory resident",
                        List.of(service.account().peakKib() / 1_024.0),
                        "MiB",
                        Bar.atMost(300),
                        ""));
    }

    private void empty(String name) throws SQLException {
        stage.databases().run(name, "truncate resource_return");
        if (name.equals(TWIN)) {
            stage.databases().run(name, "truncate journal, region_total");
        }
        stage.databases().run(name, "checkpoint");
    }

    /** What the import has written, as files. */
    private List<Copied> copyOut(long rows) throws SQLException, IOException {
        String journal =
                "actor, client, action, entity_type, entity_id, entity_version, region_code, before, after, trace_id";
        List<Copied> files = List.of(
                new Copied("resource_return", "select * from resource_return", data.file("copied-returns.csv")),
                new Copied(
                        "journal (" + journal + ")",
                        "select " + journal + " from journal order by seq desc limit " + rows,
                        data.file("copied-journal.csv")),
                new Copied(
                        "region_total",
                        "select * from region_total where recorded_to = 'infinity'",
                        data.file("copied-totals.csv")));
        for (Copied copied : files) {
            stage.databases().copyOut(database, copied.rows(), copied.file());
        }
        return files;
    }

    private void copyIn(Copied copied) throws SQLException, IOException, InterruptedException {
        stage.databases().copyByPsql(TWIN, copied.table(), copied.file());
    }

    @FunctionalInterface
    private interface Filling {
        void run() throws Exception;
    }

    private static double seconds(Filling filling) throws Exception {
        long start = System.nanoTime();
        filling.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
