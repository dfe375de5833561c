package org.minkang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minkang.benchmarks.Target.Work;

/** Pediatric capacity of the whole country: import, edits, reads. */
record Capacity(Stage stage, Options options) {

    private static final int YEARS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final double IDLE = 0.05;

    /**
     * What was measured.
     *
     * @param rows beside something else
     * @param figures for themselves
     */
    record Result(List<Row> rows, List<Figure> figures) {}

    Result measure() throws Exception {
        CapacityData data = new CapacityData(stage, new NationalSet(options.institutions()));
        data.makeOriginal();
        Target one = filled("one year of capacity", "one_year", data, 1);
        data.provide("ten_years");
        Program service = stage.pediatricsService("ten years of capacity", "ten_years");
        Target ten = Target.of(service.name(), service).and(Work.DATABASE, stage.postgres());
        Client client = client(ten);
        client.importFile("/pediatrics/v1/populations/imports", data.populations(YEARS));
        CapacityImport.Result imported =
                new CapacityImport(stage, service, "ten_years", data).measure(client, YEARS, options.rounds());
        data.announce(client, YEARS);
        stage.databases().settle("ten_years");
        awaitQuiet(ten);
        CapacityEdits edits = new CapacityEdits(client);
        List<Row> rows = new ArrayList<>(imported.rows());
        List<Figure> figures = new ArrayList<>(imported.figures());
        figures.addAll(edits.measure());
        figures.forEach(Figure::told);
        read(List.of(ten, one), client, edits, rows, figures);
        return new Result(rows, figures);
    }

    private void read(List<Target> targets, Client client, CapacityEdits edits, List<Row> rows, List<Figure> figures)
            throws Exception {
        LoadTool tool = LoadTool.best(stage.directory("load"), CapacityReads.CALLERS);
        CapacityReads reads = new CapacityReads(stage, new Turns(tool, options));
        Target ten = targets.get(0);
        reads.warmUp(targets);
        figures.addAll(reads.latencies(ten, client, edits));
        figures.addAll(reads.afterEdits("ten years", client));
        figures.addAll(reads.afterEdits("one year", client(targets.get(1))));
        rows.addAll(reads.polls(ten, client));
        rows.addAll(reads.growth(ten, targets.get(1)));
        if (stage.hasGateway()) {
            Program gateway = stage.gateway("gateway to capacity", ten.base());
            reads.warmUp(List.of(ten.behind(gateway)));
            figures.add(reads.throughGateway(ten.behind(gateway)));
            stage.programs().stop(gateway);
        }
    }

    /** A service on the last years alone. */
    private Target filled(String name, String database, CapacityData data, int years) throws Exception {
        data.provide(database);
        Program service = stage.pediatricsService(name, database);
        Target target = Target.of(name, service).and(Work.DATABASE, stage.postgres());
        Client client = client(target);
        client.importFile("/pediatrics/v1/populations/imports", data.populations(years));
        client.importFile("/pediatrics/v1/returns/imports", data.returns(years).file());
        data.announce(client, years);
        stage.databases().settle(database);
        return target;
    }

    private Client client(Target target) throws Exception {
        return new Client(target.base(), stage.token("000000"), PATIENCE);
    }

    /** Until what the import leaves to be done, such as sealing its journal, is done. */
    private static void awaitQuiet(Target target) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        double used = 1;
        while (used > IDLE && System.nanoTime() < end) {
            long before = micros(target);
            Thread.sleep(QUIET.toMillis());
            used = (micros(target) - before) / (QUIET.toNanos() / 1e3);
        }
    }

    private static long micros(Target target) throws IOException {
        long micros = 0;
        for (ProcessAccount account : target.accounts().values()) {
            micros += account.micros();
        }
        return micros;
    }
}
