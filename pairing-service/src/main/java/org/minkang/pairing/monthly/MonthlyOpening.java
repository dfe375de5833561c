package org.minkang.pairing.monthly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.Calendars;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens monthly reports, each with what its supporter owes by it; a pairing has one of a month, whoever opens it. */
@Component
class MonthlyOpening {

    static final String ENTITY = "monthly-report";

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyOpening.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 50;

    private final MonthlyRepository repository;
    private final MonthlyDuties duties;
    private final PairingList pairings;
    private final Calendars calendars;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    MonthlyOpening(
            MonthlyRepository repository,
            MonthlyDuties duties,
            PairingList pairings,
            Calendars calendars,
            Database database,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.duties = duties;
        this.pairings = pairings;
        this.calendars = calendars;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens one, joining the open transaction; empty when the pairing has one of the month. */
    Mono<MonthlyReport> open(Caller caller, MonthlyReport report) {
        Entry entry = report.entry();
        Change change = Change.created(
                ENTITY, entry.id(), entry.version(), entry.recipient().areaCode(), report);
        return repository.insert(report).flatMap(id -> journal.append(caller, change)
                .then(duties.open(caller, report))
                .thenReturn(report));
    }

    /**
     * Opens the reports of this month and of the last one for every active pairing that has none: the month before is for pairings that
     * were taken up at its end and recorded later.
     */
    Mono<Void> openDue(LocalDate today) {
        CalendarMonth month = CalendarMonth.of(today);
        return openAll(month.previous()).then(openAll(month));
    }

    private Mono<Void> openAll(CalendarMonth month) {
        return calendars.current().flatMap(calendar -> ReportDay.known(month, calendar)
                .map(due -> openAll(month, due))
                .orElseGet(() -> unknown(month)));
    }

    /** Walks through the pairings by id, each stretch in a transaction of its own. */
    private Mono<Void> openAll(CalendarMonth month, LocalDate due) {
        return stretch(month, due, BEFORE_ALL)
                .expand(claimed ->
                        claimed.size() < AT_ONCE ? Mono.empty() : stretch(month, due, claimed.get(claimed.size() - 1)))
                .then();
    }

    private Mono<List<UUID>> stretch(CalendarMonth month, LocalDate due, UUID after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction(
                repository.claimUnreported(month, after, AT_ONCE).flatMap(claimed -> pairings.all(claimed)
                        .flatMapMany(Flux::fromIterable)
                        .filter(pairing -> MonthlyReport.covers(pairing, month))
                        .concatMap(pairing -> open(pairing, month, due, now))
                        .then(Mono.just(claimed))));
    }

    private Mono<MonthlyReport> open(Pairing pairing, CalendarMonth month, LocalDate due, Instant now) {
        return open(Caller.system("monthly-reports"), MonthlyReport.opened(pairing, month, due, now));
    }

    private static Mono<Void> unknown(CalendarMonth month) {
        LOG.warn("Monthly reports of {} open once the holidays of the month after are loaded", month);
        return Mono.empty();
    }
}
