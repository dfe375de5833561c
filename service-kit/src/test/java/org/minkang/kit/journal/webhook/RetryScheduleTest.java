package org.minkang.kit.journal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void waitsLongerEachTimeAndGivesUpAfterThreeDays() {
        Duration whole = IntStream.rangeClosed(1, 10)
                .mapToObj(attempt ->
                        RetrySchedule.delayAfter(attempt, new Random(attempt)).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(whole).isGreaterThan(Duration.ofDays(3)).isLessThan(Duration.ofDays(4));
        assertThat(RetrySchedule.delayAfter(11, new Random(1))).isEmpty();
    }

    @Test
    void spreadsRetriesByUpToAFifth() {
        IntStream.range(0, 50).forEach(seed -> assertThat(
                        RetrySchedule.delayAfter(1, new Random(seed)).orElseThrow())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6)));
    }
}
