package org.minkang.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minkang.benchmarks.Row.Bar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes populations and returns of one province and looks at once whether scorecards know. */
final class CapacityEdits {

    private static final int EACH = 50;
    private static final int PAUSE_MILLIS = 200;
    private static final String PROVINCE = "440000";
    private static final String INDICATOR = "BEDS_PER_1000";

    private final Client client;

    CapacityEdits(Client client) {
        this.client = client;
    }

    /** How many edits the next request did not know of, and how long an edit took. */
    List<Figure> measure() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        int stale = 0;
        for (JsonNode population : items("populations?limit=" + EACH)) {
            stale += populationIsRead(population, millis) ? 0 : 1;
        }
        for (JsonNode one : items("returns?institutionClass=A&limit=" + EACH)) {
            stale += returnIsRead(one, millis) ? 0 : 1;
        }
        String note = "of %d".formatted(millis.size());
        return List.of(
                new Figure("edits: not readable at the next request", List.of((double) stale), "", Bar.atMost(0), note),
                new Figure("edits: time of an edit", millis, "ms", Bar.NONE, ""));
    }

    private boolean populationIsRead(JsonNode population, List<Double> millis)
            throws IOException, InterruptedException {
        long children = population.path("children").asLong() + 1;
        long start = System.nanoTime();
        revise(population, children);
        millis.add((System.nanoTime() - start) / 1e6);
        return part(population.path("currentRegionCode").asString(), "denominator") == children;
    }

    private boolean returnIsRead(JsonNode one, List<Double> millis) throws IOException, InterruptedException {
        String path = "/pediatrics/v1/returns/" + one.path("id").asString();
        String area = one.path("regionCode").asString();
        long before = part(area, "numerator");
        JsonNode reopened = client.change(
                "POST",
                path + "/reopening",
                one.path("version").asLong(),
                Map.of(
                        "reason",
                        "床位数有误(样例)",
                        "dueOn",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(60).toString()));
        ObjectNode figures = (ObjectNode) reopened.path("figures");
        figures.put("pediatricBeds", figures.path("pediatricBeds").asLong() + 1);
        long start = System.nanoTime();
        JsonNode drafted = client.change("PUT", path, reopened.path("version").asLong(), Map.of("figures", figures));
        client.change("POST", path + "/submission", drafted.path("version").asLong(), Map.of());
        millis.add((System.nanoTime() - start) / 1e6);
        return part(area, "numerator") == before + 1;
    }

    private JsonNode revise(JsonNode population, long children) throws IOException, InterruptedException {
        return client.change(
                "PUT",
                "/pediatrics/v1/populations/" + population.path("id").asString(),
                population.path("version").asLong(),
                Map.of(
                        "children",
                        children,
                        "residents",
                        population.path("residents").asLong(),
                        "source",
                        "统计年鉴更正(样例)",
                        "settled",
                        true));
    }

    /** What the scorecard of a region says that its value is made of. */
    private long part(String region, String member) throws IOException, InterruptedException {
        JsonNode card = client.get("/pediatrics/v1/scorecards/%s?year=%d".formatted(region, NationalSet.LAST_YEAR));
        for (JsonNode line : card.path("indicators")) {
            if (line.path("indicator").asString().equals(INDICATOR)) {
                return line.path(member).asLong();
            }
        }
        throw new IOException(region + " has no line of " + INDICATOR);
    }

    private List<JsonNode> items(String list) throws IOException, InterruptedException {
        JsonNode page =
                client.get("/pediatrics/v1/%s&region=%s&year=%d".formatted(list, PROVINCE, NationalSet.LAST_YEAR));
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    /** Goes on revising populations, some a second, until it is closed. */
    Going keepGoing() throws IOException, InterruptedException {
        Revisions revisions = revisions();
        AtomicBoolean on = new AtomicBoolean(true);
        CompletableFuture<Integer> made = CompletableFuture.supplyAsync(() -> {
            try {
                int edits = 0;
                for (; on.get(); edits++) {
                    revisions.next();
                    Thread.sleep(PAUSE_MILLIS);
                }
                return edits;
            } catch (IOException | InterruptedException failed) {
                throw new CompletionException(failed);
            }
        });
        return new Going(on, made);
    }

    /** Revisions of the province's populations, one after the other and over again. */
    Revisions revisions() throws IOException, InterruptedException {
        return new Revisions(new ArrayDeque<>(items("populations?limit=" + EACH)));
    }

    /** Populations in turn. */
    final class Revisions {

        private final Deque<JsonNode> populations;

        private Revisions(Deque<JsonNode> populations) {
            this.populations = populations;
        }

        /** Adds a child to the next one. */
        void next() throws IOException, InterruptedException {
            JsonNode population = populations.remove();
            populations.add(revise(population, population.path("children").asLong() + 1));
        }
    }

    /** Edits that go on meanwhile. */
    record Going(AtomicBoolean on, CompletableFuture<Integer> made) implements AutoCloseable {

        /** @throws CompletionException when an edit has failed */
        @Override
        public void close() {
            on.set(false);
            made.join();
        }
    }
}
