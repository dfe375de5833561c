package org.minkang.benchmarks;

import java.util.Collection;
import java.util.Map;
import org.minkang.benchmarks.Target.Work;

/**
 * What one turn of one contender cost.
 *
 * @param micros processor time per request in microseconds, by part
 * @param p50 median latency in microseconds
 * @param p95 95th percentile of the latency in microseconds
 * @param p99 99th percentile of the latency in microseconds
 */
record Turn(Map<Work, Double> micros, double p50, double p95, double p99) {

    double cost(Collection<Work> parts) {
        return parts.stream()
                .mapToDouble(part -> micros.getOrDefault(part, 0.0))
                .sum();
    }
}
