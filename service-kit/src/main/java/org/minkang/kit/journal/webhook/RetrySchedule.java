package org.minkang.kit.journal.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again: soon at first, then over more than three days. */
final class RetrySchedule {

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final double SPREAD = 0.2;

    private RetrySchedule() {}

    /** How long to wait after so many attempts, up to a fifth longer at random; empty when it is time to give up. */
    static Optional<Duration> delayAfter(int attempts, RandomGenerator random) {
        if (attempts > DELAYS.size()) {
            return Optional.empty();
        }
        long millis = DELAYS.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(millis + (long) (millis * SPREAD * random.nextDouble())));
    }
}
