package org.minkang.pairing.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.figure.CalendarMonth;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes recipients' returns while the programme goes on, and compares them with the year before. */
@Service
class EffectService {

    private final EffectRepository repository;
    private final Logbook<EffectReturn> logbook;
    private final PairingPosts pairings;
    private final ProgrammeService programmes;
    private final Clock clock;

    EffectService(
            EffectRepository repository,
            Logbooks logbooks,
            PairingPosts pairings,
            ProgrammeService programmes,
            Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("effect-return", repository);
        this.pairings = pairings;
        this.programmes = programmes;
        this.clock = clock;
    }

    Mono<Page<EffectReturn>> list(Caller caller, EntryFilter entries, EffectFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<EffectReturn> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    /** A year of a pairing against the one before, for whoever sees the pairing. */
    Mono<EffectComparison> compare(Caller caller, UUID pairingId, int year) {
        CalendarMonth from = CalendarMonth.of(YearMonth.of(year - 1, 1));
        CalendarMonth to = CalendarMonth.of(YearMonth.of(year, 12));
        return pairings.get(caller, pairingId)
                .flatMap(pairing -> repository.ofPairings(List.of(pairing.id()), from, to))
                .map(returns -> EffectComparison.of(pairingId, year, returns));
    }

    Mono<EffectReturn> submit(Caller caller, EffectRequests.Submitted request) {
        LocalDate today = ChinaTime.today(clock);
        return logbook.recordBy(
                        caller,
                        request.pairingId(),
                        pairing -> PairingAccess.requireParty(caller, pairing.recipient()),
                        (pairing, now) -> requireOpenYear(pairing)
                                .map(open ->
                                        EffectReturn.submitted(open, request.month(), request.figures(), today, now)))
                .onErrorMap(DuplicateKeyException.class, duplicate -> ProblemException.taken("/month"));
    }

    Mono<EffectReturn> correct(Caller caller, UUID id, ExpectedVersion expected, EffectRequests.Corrected request) {
        return logbook.stepBy(
                caller,
                id,
                expected,
                "corrected",
                before -> PairingAccess.requireParty(caller, before.entry().recipient()),
                (before, now) -> pairings.get(caller, before.entry().pairingId())
                        .flatMap(this::requireOpenYear)
                        .map(open -> before.correct(request.figures(), request.reason(), now)));
    }

    /** A year's figures are settled with its programme. */
    private Mono<Pairing> requireOpenYear(Pairing pairing) {
        return programmes.isOpen(pairing.programmeId()).map(open -> {
            if (!open) {
                throw new ProblemException(EffectProblem.YEAR_CLOSED);
            }
            return pairing;
        });
    }
}
