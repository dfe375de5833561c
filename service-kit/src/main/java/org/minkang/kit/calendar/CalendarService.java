package org.minkang.kit.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Shows the years and lets an operator load one, every load in one transaction with its journal entry. */
final class CalendarService {

    private static final String ENTITY = "calendar-year";

    private final CalendarRepository repository;
    private final Calendars calendars;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository, Calendars calendars, Database database, Journal journal, Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every year there is, in order, a loaded one in the place of the shipped one. */
    Mono<List<LoadedYear>> list() {
        return repository.list().map(loaded -> {
            Map<Integer, LoadedYear> years = new TreeMap<>();
            CalendarYears.standard().forEach(year -> years.put(year.year(), LoadedYear.shipped(year)));
            loaded.forEach(year -> years.put(year.year(), year));
            return List.copyOf(years.values());
        });
    }

    Mono<LoadedYear> get(int year) {
        return find(year).flatMap(found -> Mono.justOrEmpty(found)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, year))));
    }

    /**
     * Loads a year, or another version of one that there is, which the caller must have read.
     *
     * @param expected the version read; absent when the year is to be new
     */
    Mono<LoadedYear> load(Caller caller, CalendarYear days, String source, @Nullable ExpectedVersion expected) {
        Mono<LoadedYear> loaded = find(days.year()).flatMap(before -> {
            requireRead(before.orElse(null), expected);
            LoadedYear after = next(before.orElse(null), days, source, caller);
            return store(before.orElse(null), after)
                    .then(journal.append(caller, change(before.orElse(null), after)))
                    .thenReturn(after);
        });
        return database.inTransaction(loaded).doOnSuccess(year -> calendars.forget());
    }

    private Mono<Optional<LoadedYear>> find(int year) {
        return repository
                .find(year)
                .map(Optional::of)
                .defaultIfEmpty(CalendarYears.standard().stream()
                        .filter(shipped -> shipped.year() == year)
                        .map(LoadedYear::shipped)
                        .findFirst());
    }

    private static void requireRead(@Nullable LoadedYear before, @Nullable ExpectedVersion expected) {
        if (before != null && expected == null) {
            throw new ProblemException(CommonProblem.VERSION_REQUIRED);
        }
        if (expected != null) {
            expected.require(before == null ? -1 : before.version());
        }
    }

    private LoadedYear next(@Nullable LoadedYear before, CalendarYear days, String source, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new LoadedYear(
                before == null || before.id() == null ? Ids.next() : before.id(),
                days,
                source,
                before == null ? 1 : before.version() + 1,
                now,
                caller.subject());
    }

    private Mono<Void> store(@Nullable LoadedYear before, LoadedYear after) {
        return before == null || before.id() == null ? repository.insert(after) : repository.update(after);
    }

    private static Change change(@Nullable LoadedYear before, LoadedYear after) {
        return new Change(
                before == null ? "created" : "replaced",
                ENTITY,
                Objects.requireNonNull(after.id()),
                after.version(),
                RegionCode.NATION,
                before,
                after);
    }
}
