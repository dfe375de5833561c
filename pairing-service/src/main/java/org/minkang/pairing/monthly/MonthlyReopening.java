package org.minkang.pairing.monthly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.calendar.Calendars;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Has monthly reports submitted anew, with what their supporters owe, as long as the programme goes on: its year's figures close with it. */
@Service
class MonthlyReopening {

    private final Logbook<MonthlyReport> logbook;
    private final MonthlyDuties duties;
    private final PairingPosts pairings;
    private final ProgrammeService programmes;
    private final Calendars calendars;
    private final Database database;
    private final Clock clock;

    MonthlyReopening(
            MonthlyRepository repository,
            Logbooks logbooks,
            MonthlyDuties duties,
            PairingPosts pairings,
            ProgrammeService programmes,
            Calendars calendars,
            Database database,
            Clock clock) {
        this.logbook = logbooks.of(MonthlyOpening.ENTITY, repository);
        this.duties = duties;
        this.pairings = pairings;
        this.programmes = programmes;
        this.calendars = calendars;
        this.database = database;
        this.clock = clock;
    }

    /** A step of the bureau that leads the programme. */
    Mono<MonthlyReport> reopen(Caller caller, UUID id, ExpectedVersion expected, String reason) {
        return database.inTransaction(logbook.byOther(
                        caller, id, expected, "reopened", (before, now) -> reopened(caller, before, reason, now))
                .flatMap(report -> duties.reopen(caller, report).thenReturn(report)));
    }

    private Mono<MonthlyReport> reopened(Caller caller, MonthlyReport before, String reason, Instant now) {
        LocalDate today = ChinaTime.today(clock);
        return pairings.get(caller, before.entry().pairingId())
                .doOnNext(pairing -> PairingAccess.requireLead(caller, pairing))
                .flatMap(this::requireUnsettled)
                .then(calendars.current())
                .map(calendar -> before.reopen(today, calendar, caller.subject(), reason, now));
    }

    private Mono<Pairing> requireUnsettled(Pairing pairing) {
        return programmes.isOpen(pairing.programmeId()).map(open -> {
            if (!open) {
                throw new ProblemException(MonthlyProblem.REPORTS_SETTLED);
            }
            return pairing;
        });
    }
}
