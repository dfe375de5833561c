package org.minkang.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.benchmarks.Row.Bar;
import org.minkang.benchmarks.Target.Work;

/** What dashboards ask, by eight callers at a time. */
final class CapacityReads {

    /** How many callers there are. */
    static final int CALLERS = 8;

    private static final int YEAR = NationalSet.LAST_YEAR;
    private static final String VALUES =
            "/pediatrics/v1/values?indicator=BEDS_PER_1000&year=" + YEAR + "&within=000000&level=";
    private static final String PREFECTURES = VALUES + "PREFECTURE";
    private static final String COUNTIES = VALUES + "COUNTY";
    private static final String CHILDREN = "/pediatrics/v1/scorecards/440000/children?year=" + YEAR;
    private static final String METRICS = "/pediatrics/v1/metrics";

    private static final Map<String, String> NAMES =
            Map.of(PREFECTURES, "prefectures", COUNTIES, "counties", CHILDREN, "scorecards", METRICS, "metrics");

    private static final int AFTER_EDITS = 40;

    private static final Bar NEARLY_FLAT = Bar.atMost(1.5);

    private final Stage stage;
    private final Turns turns;

    /** @param turns of {@link #CALLERS} connections */
    CapacityReads(Stage stage, Turns turns) {
        this.stage = stage;
        this.turns = turns;
    }

    /** Until the contenders are warm with all paths. */
    void warmUp(List<Target> targets) throws Exception {
        Requests all = requests(List.of(PREFECTURES, COUNTIES, CHILDREN));
        turns.warmUp("capacity", targets, () -> all, stage.token("000000"));
    }

    /** Latencies on the whole set. */
    List<Figure> latencies(Target target, Client client, CapacityEdits edits) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(latency("prefectures, one indicator: p95", target, PREFECTURES, Bar.atMost(30)));
        figures.add(latency("counties, one indicator: p95", target, COUNTIES, Bar.atMost(60)));
        figures.add(latency("province and its prefectures, scorecards: p95", target, CHILDREN, Bar.atMost(60)));
        try (CapacityEdits.Going going = edits.keepGoing()) {
            System.err.println("capacity: edits go on: " + going.on().get());
            figures.add(latency("prefectures, while edits go on: p95", target, PREFECTURES, Bar.atMost(30)));
            figures.add(latency("province, while edits go on: p95", target, CHILDREN, Bar.atMost(60)));
        }
        figures.addAll(metrics(target, client));
        return figures;
    }

    /** One line with the gateway in front. */
    Figure throughGateway(Target target) throws Exception {
        return latency("prefectures, through the gateway: p95", target, PREFECTURES, Bar.NONE);
    }

    /** What a caller costs who has the answer already, beside one who has not. */
    List<Row> polls(Target target, Client client) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String path : List.of(PREFECTURES, CHILDREN)) {
            String tag = client.answer(path).headers().firstValue("ETag").orElseThrow();
            Requests full = requests(List.of(path));
            Series had = take("unchanged poll", target, full.had(tag));
            Series made = take("the same, made", target, full);
            rows.add(Row.ofAll("unchanged poll (304) / answer: " + name(path), had, made, Bar.NONE));
            rows.add(Row.of("the same, service alone", had, made, Set.of(Work.SERVICE), Bar.NONE));
        }
        return rows;
    }

    /** What reads cost with ten years of data beside one. */
    List<Row> growth(Target many, Target few) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String path : List.of(PREFECTURES, COUNTIES, CHILDREN)) {
            Requests requests = requests(List.of(path));
            List<Series> measured = turns.take(name(path), List.of(many, few), () -> requests, stage.token("000000"));
            rows.add(Row.ofAll("ten years / one: " + name(path), measured.get(0), measured.get(1), NEARLY_FLAT));
        }
        return rows;
    }

    /**
     * What the first one waits for who asks after an edit, when no answer that is kept is good any more.
     *
     * @param data how much there is
     */
    List<Figure> afterEdits(String data, Client client) throws Exception {
        CapacityEdits.Revisions revisions = new CapacityEdits(client).revisions();
        List<Figure> figures = new ArrayList<>();
        for (String path : List.of(PREFECTURES, COUNTIES, CHILDREN, METRICS)) {
            List<Double> millis = new ArrayList<>();
            for (int edit = 0; edit < AFTER_EDITS; edit++) {
                revisions.next();
                millis.add(millis(client, path));
            }
            figures.add(new Figure(name(path) + ": the first after an edit", millis, "ms", Bar.NONE, data).told());
        }
        return figures;
    }

    private static double millis(Client client, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        client.answer(path);
        return (System.nanoTime() - start) / 1e6;
    }

    private List<Figure> metrics(Target target, Client client) throws Exception {
        HttpResponse<String> answer = client.answer(METRICS);
        if (answer.statusCode() == 404) {
            System.err.println("capacity: " + METRICS + " is answered with 404, its row is left out");
            return List.of();
        }
        if (answer.statusCode() != 200) {
            throw new IOException(METRICS + " is answered with " + answer.statusCode() + ": " + answer.body());
        }
        List<Double> millis = new ArrayList<>();
        for (int scrape = 0; scrape < 50; scrape++) {
            millis.add(millis(client, METRICS));
        }
        String note = "%,d bytes of %s".formatted(answer.body().length(), target.name());
        return List.of(new Figure("metrics: a scrape", millis, "ms", Bar.atMost(100), note));
    }

    private Figure latency(String what, Target target, String path, Bar bar) throws Exception {
        Series series = take(what, target, requests(List.of(path)));
        String note = "p50 %.1f ms, p99 %.1f ms, %.0f us of processor time each, %.0f of them PostgreSQL's"
                .formatted(
                        series.median(Turn::p50) / 1_000,
                        series.median(Turn::p99) / 1_000,
                        Series.median(series.cost(Set.of(Work.values()))),
                        Series.median(series.cost(Set.of(Work.DATABASE))));
        return new Figure(what, series.values(turn -> turn.p95() / 1_000), "ms", bar, note).told();
    }

    private Series take(String what, Target target, Requests requests) throws Exception {
        return turns.take(what, List.of(target), () -> requests, stage.token("000000"))
                .get(0);
    }

    private Requests requests(List<String> paths) throws IOException {
        return Requests.get(stage.directory("load"), paths);
    }

    private static String name(String path) {
        return NAMES.getOrDefault(path, path);
    }
}
