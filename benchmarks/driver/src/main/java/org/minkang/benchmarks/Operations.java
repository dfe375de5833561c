package org.minkang.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minkang.benchmarks.Row.Bar;
import org.minkang.benchmarks.Target.Work;

/** List, get and create: the service beside its twin, and the whole way through the gateway beside the twin behind nginx. */
record Operations(Stage stage, Turns turns) {

    private static final int ROWS = 100_000;

    List<Row> measure() throws Exception {
        stage.makeSchema();
        stage.provide("registry", ROWS);
        stage.databases().copy("registry", "twin");
        List<Program> programs = new ArrayList<>();
        Program service = add(programs, stage.pairingService("pairing-service", "registry"));
        Program twin = add(programs, stage.twin("twin", "twin"));
        Target ours = Target.of("pairing-service", service).and(Work.DATABASE, stage.postgres());
        Target theirs = Target.of("twin", twin).and(Work.DATABASE, stage.postgres());
        List<Target> targets = new ArrayList<>(List.of(ours, theirs));
        if (Nginx.isInstalled() && stage.hasGateway()) {
            targets.add(ours.behind(add(programs, stage.gateway("gateway", service.url()))));
            targets.add(theirs.behind(add(programs, Nginx.start(stage, "nginx", twin.url()))));
        }
        List<Row> rows = measure(targets);
        for (Program program : programs) {
            stage.programs().stop(program);
        }
        return rows;
    }

    private List<Row> measure(List<Target> targets) throws Exception {
        Path directory = stage.directory("load");
        Requests list = Requests.list(directory);
        Requests get = Requests.get(directory, ROWS);
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("get by id", turns.measure("get", targets, () -> get, stage.token())));
        rows.addAll(rows("list of 20", turns.measure("list", targets, () -> list, stage.token())));
        Requests.Source create = Requests.create(directory, turns.mostRequests());
        rows.addAll(rows("create", turns.measure("create", targets, create, stage.token())));
        return rows;
    }

    private static List<Row> rows(String what, List<Series> measured) {
        List<Row> rows = new ArrayList<>();
        Series ours = measured.get(0);
        Series theirs = measured.get(1);
        rows.add(Row.of(what + ": service / twin", ours, theirs, Set.of(Work.SERVICE), Bar.atMost(1.2)));
        rows.add(Row.ofAll(what + ": the same with PostgreSQL", ours, theirs, Bar.atMost(1.2)));
        if (measured.size() > 2) {
            rows.add(Row.ofAll(
                    what + ": through gateway / twin behind nginx", measured.get(2), measured.get(3), Bar.atMost(1.5)));
        }
        return rows;
    }

    private static Program add(List<Program> programs, Program program) {
        programs.add(program);
        return program;
    }
}
