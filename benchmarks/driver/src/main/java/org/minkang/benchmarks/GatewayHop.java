package org.minkang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.minkang.benchmarks.Row.Bar;

/** What one hop costs: the suite's gateway, the default one and nginx in front of the same trivial upstream. */
record GatewayHop(Stage stage, Turns turns) {

    List<Row> measure() throws Exception {
        try (TrivialUpstream upstream = TrivialUpstream.start()) {
            List<Program> programs = new ArrayList<>();
            programs.add(stage.gateway("gateway", upstream.url()));
            programs.add(stage.defaultGateway("default gateway", upstream.url()));
            if (Nginx.isInstalled()) {
                programs.add(Nginx.start(stage, "nginx", upstream.url()));
            }
            List<Series> measured = turns.measure(
                    "gateway hop",
                    programs.stream()
                            .map(program -> Target.of(program.name(), program))
                            .toList(),
                    requests(),
                    stage.token());
            for (Program program : programs) {
                stage.programs().stop(program);
            }
            return rows(measured);
        }
    }

    private Requests.Source requests() throws Exception {
        Requests get = Requests.get(stage.directory("load"), 100_000);
        return () -> get;
    }

    private static List<Row> rows(List<Series> measured) {
        Series ours = measured.get(0);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.ofAll("hop: gateway / default gateway", ours, measured.get(1), Bar.atMost(0.6)));
        if (measured.size() > 2) {
            rows.add(Row.ofAll("hop: gateway / nginx", ours, measured.get(2), Bar.NONE));
        }
        return rows;
    }
}
