package org.minkang.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Puts requests on a program, as many as it takes, for a given time. */
interface LoadTool {

    /**
     * What came back.
     *
     * @param requests answered
     * @param failures answered with anything but 2xx or 304, or not answered
     * @param p50 median latency in microseconds
     * @param p95 95th percentile of the latency in microseconds
     * @param p99 99th percentile of the latency in microseconds
     */
    record Result(long requests, long failures, double p50, double p95, double p99) {}

    String name();

    Result run(URI base, Requests requests, String token, Duration time) throws IOException, InterruptedException;

    /** wrk where it is installed, otherwise the client of the JDK. */
    static LoadTool best(Path directory, int connections) throws IOException {
        return Commands.isInstalled("wrk") ? Wrk.in(directory, connections) : new JavaClient(connections);
    }
}
