package org.minkang.pairing.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Calendars;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.Regions;
import org.minkang.pairing.effect.EffectFigures;
import org.minkang.pairing.effect.EffectList;
import org.minkang.pairing.effect.EffectMonth;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.monthly.MonthlyFigures;
import org.minkang.pairing.monthly.MonthlyReport;
import org.minkang.pairing.monthly.MonthlyReportList;
import org.minkang.pairing.monthly.ReportDay;
import org.minkang.pairing.monthly.ReportStanding;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingList;
import org.minkang.pairing.programme.ProgrammeService;
import org.minkang.pairing.statement.Statements;
import org.minkang.pairing.statement.SupportFigures;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes the month of a programme from what the caller may see of it. */
@Service
class MonthlyStatementService {

    private static final int MOST_ROWS = 20_000;

    private final ProgrammeService programmes;
    private final PairingList pairings;
    private final MonthlyReportList reports;
    private final Statements statements;
    private final EffectList effects;
    private final Calendars calendars;
    private final Clock clock;

    MonthlyStatementService(
            ProgrammeService programmes,
            PairingList pairings,
            MonthlyReportList reports,
            Statements statements,
            EffectList effects,
            Calendars calendars,
            Clock clock) {
        this.programmes = programmes;
        this.pairings = pairings;
        this.reports = reports;
        this.statements = statements;
        this.effects = effects;
        this.calendars = calendars;
        this.clock = clock;
    }

    Mono<MonthlyStatement> statement(Caller caller, MonthlyStatementQuery query) {
        LocalDate today = ChinaTime.today(clock);
        if (query.month().first().isAfter(today)) {
            throw ProblemException.invalid(Violation.at("?month", "DATE_IN_FUTURE", today.toString()));
        }
        return programmes
                .get(caller, query.programmeId())
                .flatMap(programme -> pairings.of(caller, programme.id(), query.region(), MOST_ROWS + 1))
                .map(found -> reporting(found, query.month()))
                .flatMap(reporting -> statement(query, reporting, today));
    }

    private static List<Pairing> reporting(List<Pairing> found, CalendarMonth month) {
        if (found.size() > MOST_ROWS) {
            throw ProblemException.invalid(Violation.at("?region", "LEDGER_TOO_LONG", MOST_ROWS));
        }
        return found.stream()
                .filter(pairing -> MonthlyReport.covers(pairing, month))
                .toList();
    }

    private Mono<MonthlyStatement> statement(MonthlyStatementQuery query, List<Pairing> reporting, LocalDate today) {
        CalendarMonth month = query.month();
        LocalDate through = month.last().isAfter(today) ? today : month.last();
        List<UUID> ids = reporting.stream().map(Pairing::id).toList();
        return Mono.zip(
                        reports.ofProgramme(query.programmeId(), month).map(MonthlyStatementService::byPairing),
                        statements.of(reporting, new Period(month.first(), through)),
                        effects.ofPairings(ids, month, month).map(MonthlyStatementService::effects),
                        calendars.current())
                .map(known -> new Known(
                        known.getT1(),
                        known.getT2(),
                        known.getT3(),
                        ReportDay.known(month, known.getT4()).orElse(null),
                        today))
                .map(known -> MonthlyStatement.of(query.programmeId(), month, through, known.rows(reporting)));
    }

    private static Map<UUID, MonthlyReport> byPairing(List<MonthlyReport> reports) {
        Map<UUID, MonthlyReport> byPairing = new HashMap<>();
        reports.forEach(report -> byPairing.put(report.entry().pairingId(), report));
        return byPairing;
    }

    private static Map<UUID, EffectFigures> effects(List<EffectMonth> returns) {
        Map<UUID, EffectFigures> byPairing = new HashMap<>();
        returns.forEach(one -> byPairing.put(one.pairingId(), one.figures()));
        return byPairing;
    }

    /** Everything that rows are made of. */
    private record Known(
            Map<UUID, MonthlyReport> reports,
            Map<UUID, SupportFigures> support,
            Map<UUID, EffectFigures> effects,
            @Nullable LocalDate dueOn,
            LocalDate today) {

        List<MonthlyStatement.Row> rows(List<Pairing> reporting) {
            return IntStream.range(0, reporting.size())
                    .mapToObj(index -> row(index + 1, reporting.get(index)))
                    .toList();
        }

        private MonthlyStatement.Row row(int number, Pairing pairing) {
            MonthlyReport report = reports.get(pairing.id());
            MonthlyReport.Submission submission = report == null ? null : report.submission();
            LocalDate due = report == null ? dueOn : report.dueOn();
            return new MonthlyStatement.Row(
                    number,
                    pairing.supporter().name(),
                    pairing.supporter().creditCode(),
                    pairing.recipient().name(),
                    pairing.recipient().creditCode(),
                    Regions.standard().require(pairing.recipient().areaCode()).name(),
                    report == null ? unopened() : report.standing(today),
                    due,
                    submission == null ? null : submission.on(),
                    submission == null ? counted(pairing) : submission.figures());
        }

        private ReportStanding unopened() {
            return dueOn != null && today.isAfter(dueOn) ? ReportStanding.MISSING : ReportStanding.AWAITED;
        }

        private MonthlyFigures counted(Pairing pairing) {
            return new MonthlyFigures(
                    support.getOrDefault(pairing.id(), SupportFigures.NONE), effects.get(pairing.id()));
        }
    }
}
