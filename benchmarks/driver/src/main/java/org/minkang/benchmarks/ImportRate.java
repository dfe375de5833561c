package org.minkang.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve(Requests.INSTITUTIONS + "/imports"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + stage.token("000000"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(upload))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The import is answered with " + response.statusCode() + ": " + response.body());
        }
        if (response.statusCode() == 202) {
            awaitJob(service.url()
                    .resolve(response.headers().firstValue("Location").orElseThrow()));
        }
    }

    private void awaitJob(URI job) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String state = "";
        while (System.nanoTime() < end) {
            HttpRequest request = HttpRequest.newBuilder(job)
                    .header("Authorization", "Bearer " + stage.token("000000"))
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            state = response.body();
            if (state.contains("\"SUCCEEDED\"")) {
                return;
            }
            if (response.statusCode() != 200 || state.contains("\"FAILED\"")) {
                break;
            }
            Thread.sleep(20);
        }
        throw new IOException("The import does not succeed: " + state);
    }

    /** By psql where it is installed, otherwise by the JDBC driver's copy, which is the same protocol. */
    private void copyAll() throws SQLException, IOException, InterruptedException {
        Path file = stage.rows(ROWS);
        if (!Commands.isInstalled("psql")) {
            stage.databases().copyIn(DATABASE, file);
            return;
        }
        Commands.output(
                List.of(
                        Commands.find("psql"),
                        "--no-psqlrc",
                        "--quiet",
                        "--command",
                        "\\copy institution (%s) from '%s' with (format csv)".formatted(Institutions.COLUMNS, file)),
                Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        Integer.toString(stage.databases().port()),
                        "PGDATABASE",
                        DATABASE,
                        "PGUSER",
                        Databases.OWNER,
                        "PGPASSWORD",
                        stage.databases().password()));
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
