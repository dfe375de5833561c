package org.minkang.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minkang.benchmarks.Row.Bar;
import org.minkang.benchmarks.Target.Work;

/** The first pages of all that support brings with it, of 10,000 pairings and 200,000 postings beside a hundredth of that. */
record SupportGrowth(Stage stage, Turns turns) {

    private static final Bar BAR = Bar.atMost(1.5);
    private static final double SAME_SIZE = 1.25;

    /** List by list. */
    List<Row> measure() throws Exception {
        stage.makeSchema();
        SupportData data = new SupportData(stage.databases(), stage.directory("load"));
        data.provide("small", 100);
        data.provide("large", 10_000);
        Program small = stage.pairingService("service on 100 pairings", "small");
        Program large = stage.pairingService("service on 10,000 pairings", "large");
        List<SupportList> lists = SupportList.all();
        for (SupportList list : lists) {
            requireSameSize(list, small, large);
        }
        List<Row> rows = measure(
                lists,
                List.of(
                        Target.of(large.name(), large).and(Work.DATABASE, stage.postgres()),
                        Target.of(small.name(), small).and(Work.DATABASE, stage.postgres())));
        stage.programs().stop(small);
        stage.programs().stop(large);
        return rows;
    }

    private List<Row> measure(List<SupportList> lists, List<Target> targets) throws Exception {
        List<String> paths = lists.stream().map(SupportList::path).distinct().toList();
        Requests all = Requests.get(stage.directory("load"), paths);
        turns.warmUp("first pages", targets, () -> all, stage.token(SupportLayout.PROVINCE));
        List<Row> rows = new ArrayList<>();
        for (SupportList list : lists) {
            Requests requests = Requests.get(stage.directory("load"), List.of(list.path()));
            List<Series> measured = turns.take(list.name(), targets, () -> requests, stage.token(list.region()));
            rows.add(Row.ofAll(list.name(), measured.get(0), measured.get(1), Bar.NONE));
        }
        return rows;
    }

    /** What the requirement is about: the gap list, and of the others the median and the worst. */
    static List<Row> summary(List<Row> details) {
        List<Row> pages = details.stream()
                .filter(row -> !row.what().equals(SupportList.GAPS.name()))
                .sorted(Comparator.comparingDouble(Row::ratio))
                .toList();
        Row gaps = details.stream()
                .filter(row -> row.what().equals(SupportList.GAPS.name()))
                .findFirst()
                .orElseThrow();
        return List.of(
                pages.get(pages.size() - 1).as("worst of " + pages.size() + ": ", BAR),
                pages.get(pages.size() / 2).as("median: ", BAR),
                gaps.as("", BAR));
    }

    /** Stops when two answers cannot be compared. */
    private void requireSameSize(SupportList list, Program small, Program large) throws Exception {
        double ratio = (double) get(list, large).length() / get(list, small).length();
        if (ratio > SAME_SIZE || ratio < 1 / SAME_SIZE) {
            throw new IOException("%s answers %.2f times as much on the large set".formatted(list.name(), ratio));
        }
    }

    private String get(SupportList list, Program program) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(program.url().resolve(list.path()))
                .header("Authorization", "Bearer " + stage.token(list.region()))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(list.name() + " is answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
