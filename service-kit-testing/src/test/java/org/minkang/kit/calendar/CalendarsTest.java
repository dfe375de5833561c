package org.minkang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class CalendarsTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    @Autowired
    private CalendarRepository repository;

    @Autowired
    private TestDatabase postgres;

    private final HandSetClock clock = new HandSetClock();

    @BeforeEach
    void shippedYearsOnly() {
        postgres.execute("truncate calendar_year");
    }

    @Test
    void learnsWithinAMinuteWhatAnotherReplicaLoaded() {
        Calendars replica = new Calendars(repository, clock);
        assertThat(years(replica)).doesNotContain(2027).contains(2004, 2026);
        anotherReplicaLoads2027();

        clock.now = START.plusSeconds(29);
        assertThat(years(replica)).doesNotContain(2027);
        clock.now = START.plusSeconds(59);
        assertThat(years(replica)).contains(2004, 2026, 2027);
    }

    @Test
    void looksAgainAtOnceAfterItsOwnLoad() {
        Calendars replica = new Calendars(repository, clock);
        assertThat(years(replica)).doesNotContain(2027);
        anotherReplicaLoads2027();

        replica.forget();

        assertThat(years(replica)).contains(2027);
    }

    private void anotherReplicaLoads2027() {
        CalendarYear year = new CalendarYear(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of());
        repository
                .insert(new LoadedYear(Ids.next(), year, "通知", 1, START, "operator"))
                .block(Duration.ofSeconds(30));
    }

    private static Set<Integer> years(Calendars calendars) {
        return Objects.requireNonNull(calendars.current().block(Duration.ofSeconds(30)))
                .loadedYears();
    }

    private static final class HandSetClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
