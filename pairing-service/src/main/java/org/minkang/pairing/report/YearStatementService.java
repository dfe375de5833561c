package org.minkang.pairing.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.coverage.CoverageFigures;
import org.minkang.pairing.effect.EffectList;
import org.minkang.pairing.effect.YearOnYear;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingList;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.minkang.pairing.statement.Statements;
import org.minkang.pairing.statement.SupportFigures;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes the year of a programme from what the caller may see of it. */
@Service
class YearStatementService {

    private static final int MOST_PAIRINGS = 20_000;

    private final ProgrammeService programmes;
    private final PairingList pairings;
    private final CoverageFigures coverage;
    private final Statements statements;
    private final EffectList effects;
    private final Clock clock;

    YearStatementService(
            ProgrammeService programmes,
            PairingList pairings,
            CoverageFigures coverage,
            Statements statements,
            EffectList effects,
            Clock clock) {
        this.programmes = programmes;
        this.pairings = pairings;
        this.coverage = coverage;
        this.statements = statements;
        this.effects = effects;
        this.clock = clock;
    }

    Mono<YearStatement> statement(Caller caller, YearStatementQuery query) {
        return programmes.get(caller, query.programmeId()).flatMap(programme -> pairings.of(
                        caller, programme.id(), query.region(), MOST_PAIRINGS + 1)
                .flatMap(found -> statement(caller, query, programme, found)));
    }

    private Mono<YearStatement> statement(
            Caller caller, YearStatementQuery query, Programme programme, List<Pairing> found) {
        if (found.size() > MOST_PAIRINGS) {
            throw ProblemException.invalid(Violation.at("?region", "LEDGER_TOO_LONG", MOST_PAIRINGS));
        }
        int year = query.year() == null ? programme.year() : query.year();
        Period days = counted(year);
        List<Pairing> pairings =
                found.stream().filter(pairing -> isWithin(pairing, days)).toList();
        return Mono.zip(
                        coverage.of(caller, programme.id(), query.region(), days.end()),
                        statements.of(pairings, days).map(figures -> figures.values().stream()
                                .reduce(SupportFigures.NONE, SupportFigures::plus)),
                        yearOnYear(pairings, year))
                .map(known -> YearStatement.of(programme, days, pairings, known.getT1(), known.getT2(), known.getT3()));
    }

    /** A term that begins later, such as one renewed already, has no part in the year. */
    private static boolean isWithin(Pairing pairing, Period days) {
        return !pairing.period().start().isAfter(days.end())
                && !pairing.lastDay().isBefore(days.start());
    }

    private Mono<List<YearOnYear>> yearOnYear(List<Pairing> found, int year) {
        List<UUID> ids = found.stream().map(Pairing::id).toList();
        CalendarMonth from = CalendarMonth.of(YearMonth.of(year - 1, 1));
        CalendarMonth to = CalendarMonth.of(YearMonth.of(year, 12));
        return effects.ofPairings(ids, from, to).map(returns -> YearOnYear.of(year, returns));
    }

    /** The days of the year that have come. */
    private Period counted(int year) {
        LocalDate today = ChinaTime.today(clock);
        LocalDate first = LocalDate.of(year, 1, 1);
        if (first.isAfter(today)) {
            throw ProblemException.invalid(Violation.at("?year", "DATE_IN_FUTURE", today.toString()));
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        return new Period(first, last.isAfter(today) ? today : last);
    }
}
