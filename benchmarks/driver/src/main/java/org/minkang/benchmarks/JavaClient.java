package org.minkang.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The JDK's client, for machines without wrk.
 *
 * @param connections how many requests are under way at a time
 */
record JavaClient(int connections) implements LoadTool {

    private static final int NOT_MODIFIED = 304;

    @Override
    public String name() {
        return "java.net.http, " + connections + " connections";
    }

    @Override
    public Result run(URI base, Requests requests, String token, Duration time)
            throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(requests.lines());
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        AtomicInteger position = new AtomicInteger();
        AtomicLong failures = new AtomicLong();
        Queue<Long> latencies = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        for (int caller = 0; caller < connections; caller++) {
            callers.execute(() -> {
                while (System.nanoTime() < end) {
                    String line = lines.get(position.getAndIncrement() % lines.size());
                    long start = System.nanoTime();
                    if (!succeeds(client, request(base, requests, line, token))) {
                        failures.incrementAndGet();
                    }
                    latencies.add(System.nanoTime() - start);
                }
            });
        }
        callers.shutdown();
        if (!callers.awaitTermination(time.toSeconds() + 30, TimeUnit.SECONDS)) {
            throw new IOException("Requests to " + base + " do not end");
        }
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(
                sorted.length,
                failures.get(),
                percentile(sorted, 0.5),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99));
    }

    private static HttpRequest request(URI base, Requests requests, String line, String token) {
        boolean get = requests.method().equals("GET");
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(get ? line : requests.path()))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (!requests.had().isEmpty()) {
            builder.header("If-None-Match", requests.had());
        }
        return get
                ? builder.build()
                : builder.header("Content-Type", "application/json")
                        .method(requests.method(), BodyPublishers.ofString(line))
                        .build();
    }

    private static boolean succeeds(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return response.statusCode() / 100 == 2 || response.statusCode() == NOT_MODIFIED;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1_000.0;
    }
}
