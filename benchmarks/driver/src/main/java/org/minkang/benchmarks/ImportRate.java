package org.minkang.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minkang.benchmarks.Row.Bar;

/** How fast the service imports a registry from CSV, beside PostgreSQL's own {@code \copy} into the same table. */
record ImportRate(Stage stage, Options options) {

    private static final String DATABASE = "filled";
    private static final int ROWS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    List<Row> measure() throws Exception {
        stage.makeSchema();
        stage.provide(DATABASE, 0);
        Program service = stage.pairingService("service that imports", DATABASE);
        Path upload = upload();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        rate(() -> importAll(service, upload));
        service.account().forgetPeak();
        for (int round = 0; round < options.rounds(); round++) {
            System.err.println("import: round " + (round + 1) + " of " + options.rounds());
            ours.add(rate(() -> importAll(service, upload)));
            theirs.add(rate(this::copyAll));
        }
        String memory = "rows a second; at most %d MiB resident"
                .formatted(service.account().peakKib() / 1_024);
        stage.programs().stop(service);
        return List.of(new Row("import of 100,000 / \\copy", ours, theirs, memory, Bar.atLeast(0.25), ""));
    }

    @FunctionalInterface
    private interface Filling {
        void run() throws Exception;
    }

    /** Rows a second into the empty table. */
    private double rate(Filling filling) throws Exception {
        stage.databases().empty(DATABASE);
        long start = System.nanoTime();
        filling.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (stage.databases().count(DATABASE) != ROWS) {
            throw new IOException("Only " + stage.databases().count(DATABASE) + " rows arrived");
        }
        return ROWS / seconds;
    }

    private void importAll(Program service, Path upload) throws Exception {
        new Client(service.url(), stage.token("000000"), PATIENCE)
                .importFile(Requests.INSTITUTIONS + "/imports", upload);
    }

    private void copyAll() throws SQLException, IOException, InterruptedException {
        stage.databases().copyByPsql(DATABASE, "institution (" + Institutions.COLUMNS + ")", stage.rows(ROWS));
    }

    private Path upload() throws IOException {
        Path file = stage.directory("load").resolve("upload.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("creditCode,name,institutionClass,level,grade,regionCode,address\n");
            Institutions.Fresh fresh = new Institutions.Fresh();
            for (int row = 0; row < ROWS; row++) {
                writer.write(fresh.nextRow());
            }
        }
        return file;
    }
}
