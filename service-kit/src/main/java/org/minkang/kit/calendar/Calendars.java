package org.minkang.kit.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/**
 * The working calendar as it is now: the shipped years and those that operators loaded since. What one replica loads, the others know
 * within half a minute.
 */
public final class Calendars {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Snapshot NONE = new Snapshot(WorkingCalendar.standard(), Instant.MIN);

    private final CalendarRepository repository;
    private final Clock clock;
    private final AtomicReference<Snapshot> known = new AtomicReference<>(NONE);

    Calendars(CalendarRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The calendar to count by. */
    public Mono<WorkingCalendar> current() {
        return Mono.defer(() -> {
            Snapshot snapshot = Objects.requireNonNull(known.get());
            return clock.instant().isBefore(snapshot.until()) ? Mono.just(snapshot.calendar()) : reload(snapshot);
        });
    }

    /** Looks again before the next answer, and keeps a look that began earlier from being remembered. */
    void forget() {
        known.set(new Snapshot(WorkingCalendar.standard(), Instant.MIN));
    }

    private Mono<WorkingCalendar> reload(Snapshot outdated) {
        return repository.list().map(years -> {
            Snapshot fresh = new Snapshot(merged(years), clock.instant().plus(KEPT));
            known.compareAndSet(outdated, fresh);
            return fresh.calendar();
        });
    }

    private static WorkingCalendar merged(List<LoadedYear> loaded) {
        WorkingCalendar calendar = WorkingCalendar.standard();
        for (LoadedYear year : loaded) {
            calendar = calendar.with(year.days());
        }
        return calendar;
    }

    private record Snapshot(WorkingCalendar calendar, Instant until) {}
}
