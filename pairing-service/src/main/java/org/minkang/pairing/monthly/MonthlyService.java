package org.minkang.pairing.monthly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.Calendars;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.effect.EffectList;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.statement.Statements;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens and submits monthly reports, and names those who are late. */
@Service
class MonthlyService {

    private final MonthlyRepository repository;
    private final MonthlyOpening opening;
    private final MonthlyDuties duties;
    private final Logbook<MonthlyReport> logbook;
    private final PairingPosts pairings;
    private final Statements statements;
    private final EffectList effects;
    private final Calendars calendars;
    private final Database database;
    private final Clock clock;

    MonthlyService(
            MonthlyRepository repository,
            MonthlyOpening opening,
            MonthlyDuties duties,
            Logbooks logbooks,
            PairingPosts pairings,
            Statements statements,
            EffectList effects,
            Calendars calendars,
            Database database,
            Clock clock) {
        this.repository = repository;
        this.opening = opening;
        this.duties = duties;
        this.logbook = logbooks.of(MonthlyOpening.ENTITY, repository);
        this.pairings = pairings;
        this.statements = statements;
        this.effects = effects;
        this.calendars = calendars;
        this.database = database;
        this.clock = clock;
    }

    Mono<Page<MonthlyResponse>> list(Caller caller, EntryFilter entries, MonthlyFilter filter, Paging paging) {
        LocalDate today = ChinaTime.today(clock);
        return repository
                .list(entries, filter, today, caller.regions(), paging)
                .map(page -> page.map(report -> MonthlyResponse.of(report, today)));
    }

    /** Those who have not submitted although the due day has passed, the oldest month first. */
    Mono<Page<LateResponse>> late(Caller caller, EntryFilter entries, LateFilter filter, Paging paging) {
        LocalDate today = ChinaTime.today(clock);
        return repository
                .list(entries, filter.missing(), today, caller.regions(), paging)
                .map(page -> page.map(report -> LateResponse.of(report, today)));
    }

    Mono<MonthlyReport> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    MonthlyResponse shown(MonthlyReport report) {
        return MonthlyResponse.of(report, ChinaTime.today(clock));
    }

    /** Opens a report that did not open by itself, such as one of a month before the pairing was kept here. */
    Mono<MonthlyReport> open(Caller caller, MonthlyRequests.Opened request) {
        requireBegun(request.month());
        return database.inTransaction(pairings.get(caller, request.pairingId())
                .doOnNext(pairing -> PairingAccess.requireParty(caller, pairing.supporter()))
                .zipWith(calendars.current())
                .flatMap(known -> opening.open(
                        caller,
                        MonthlyReport.opened(
                                known.getT1(),
                                request.month(),
                                ReportDay.of(request.month(), known.getT2()),
                                clock.instant().truncatedTo(ChronoUnit.MICROS))))
                .switchIfEmpty(Mono.error(() -> ProblemException.taken("/month"))));
    }

    Mono<MonthlyReport> submit(Caller caller, UUID id, ExpectedVersion expected, MonthlyRequests.Submitted request) {
        LocalDate today = ChinaTime.today(clock);
        Mono<MonthlyReport> submitted = logbook.stepBy(
                caller,
                id,
                expected,
                "submitted",
                before -> PairingAccess.requireParty(caller, before.entry().supporter()),
                (before, now) -> figures(caller, before)
                        .map(figures -> new MonthlyReport.Submission(today, caller.subject(), request.note(), figures))
                        .map(submission -> before.submit(submission, now)));
        return database.inTransaction(
                submitted.flatMap(report -> duties.fulfil(caller, report, today).thenReturn(report)));
    }

    private Mono<MonthlyFigures> figures(Caller caller, MonthlyReport report) {
        return pairings.get(caller, report.entry().pairingId()).flatMap(pairing -> figures(pairing, report.month()));
    }

    private Mono<MonthlyFigures> figures(Pairing pairing, CalendarMonth month) {
        return statements
                .of(pairing, month.days())
                .zipWith(
                        effects.ofPairings(List.of(pairing.id()), month, month),
                        (support, returned) -> new MonthlyFigures(
                                support,
                                returned.isEmpty() ? null : returned.get(0).figures()));
    }

    private void requireBegun(CalendarMonth month) {
        LocalDate today = ChinaTime.today(clock);
        if (month.first().isAfter(today)) {
            throw ProblemException.invalid(Violation.at("/month", "DATE_IN_FUTURE", today.toString()));
        }
    }
}
