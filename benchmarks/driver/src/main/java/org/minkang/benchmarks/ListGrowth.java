package org.minkang.benchmarks;

import java.util.List;
import org.minkang.benchmarks.Row.Bar;
import org.minkang.benchmarks.Target.Work;

/** The first page of a list of 1,000,000 institutions beside that of 10,000. */
record ListGrowth(Stage stage, Turns turns) {

    List<Row> measure() throws Exception {
        stage.makeSchema();
        stage.provide("few", 10_000);
        stage.provide("many", 1_000_000);
        Program few = stage.pairingService("service on 10,000", "few");
        Program many = stage.pairingService("service on 1,000,000", "many");
        Requests list = Requests.list(stage.directory("load"));
        List<Series> measured = turns.measure(
                "list growth",
                List.of(
                        Target.of(many.name(), many).and(Work.DATABASE, stage.postgres()),
                        Target.of(few.name(), few).and(Work.DATABASE, stage.postgres())),
                () -> list,
                stage.token());
        stage.programs().stop(few);
        stage.programs().stop(many);
        return List.of(Row.ofAll(
                "first page of 20: 1,000,000 rows / 10,000", measured.get(0), measured.get(1), Bar.atMost(1.3)));
    }
}
